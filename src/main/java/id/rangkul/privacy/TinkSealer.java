package id.rangkul.privacy;

import com.google.crypto.tink.Aead;
import id.rangkul.shared.Sealer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// Seals with authenticated encryption; the place is authenticated with the text, so a sealed field
/// cannot be moved.
final class TinkSealer implements Sealer {
  private final Aead aead;

  TinkSealer(Keyset keyset) throws GeneralSecurityException {
    this.aead = keyset.aead();
  }

  @Override
  public String seal(String clear, String place) {
    byte[] sealed = seal(clear.getBytes(StandardCharsets.UTF_8), place);
    return Base64.getEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public byte[] seal(byte[] clear, String place) {
    try {
      return aead.encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a field could not be sealed at " + place, e);
    }
  }

  @Override
  public String open(String sealed, String place) {
    try {
      return new String(open(Base64.getDecoder().decode(sealed), place), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("a field does not open at " + place, e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    try {
      return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a field does not open at " + place, e);
    }
  }
}
