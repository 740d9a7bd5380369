package id.rangkul.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/// A keyed hash to find things by what must not be stored in the clear, such as a phone number.
public final class Lookup {
  static {
    try {
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int HASH_BYTES = 16;

  private final PrfSet prf;

  private Lookup(PrfSet prf) {
    this.prf = prf;
  }

  static String newKey() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(
              PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()),
          RegistryConfiguration.get(),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make HMAC keys", e);
    }
  }

  static Lookup of(String key) {
    try {
      return new Lookup(
          TinkJsonProtoKeysetFormat.parseKeyset(
                  key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the look-up key cannot be read", e);
    }
  }

  /// The same for the same text for as long as the data lives; says nothing of the text without the
  /// key.
  public String hash(String clear) {
    try {
      return HexFormat.of()
          .formatHex(prf.computePrimary(clear.getBytes(StandardCharsets.UTF_8), HASH_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a look-up hash could not be computed", e);
    }
  }
}
