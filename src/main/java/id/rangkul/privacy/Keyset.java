package id.rangkul.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// The centre's encryption keys as a Tink AEAD keyset: JSON, or the same in Base64 so that it fits
/// into one line.
final class Keyset {
  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final KeysetHandle handle;

  private Keyset(KeysetHandle handle) {
    this.handle = handle;
  }

  static Keyset create() {
    try {
      return new Keyset(
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make AES-GCM keys", e);
    }
  }

  /// Throws [GeneralSecurityException] or [IllegalArgumentException] where the text is no keyset;
  /// never repeats it.
  static Keyset parse(String text) throws GeneralSecurityException {
    String stripped = text.strip();
    String json =
        stripped.startsWith("{")
            ? stripped
            : new String(Base64.getDecoder().decode(stripped), StandardCharsets.UTF_8);
    return new Keyset(
        TinkJsonProtoKeysetFormat.parseKeyset(
            json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }

  Aead aead() throws GeneralSecurityException {
    return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /// The keyset in one line, to be kept as a secret.
  String inOneLine() {
    try {
      String json =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a new keyset could not be written", e);
    }
  }

  @Override
  public String toString() {
    return "Keyset[•••]";
  }
}
