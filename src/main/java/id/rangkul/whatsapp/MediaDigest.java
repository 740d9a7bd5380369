package id.rangkul.whatsapp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 that Meta announces for a file: in base64 in webhooks, in hexadecimal elsewhere.
final class MediaDigest {
  private static final String ALGORITHM = "SHA-256";
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

  private MediaDigest() {}

  static boolean matches(String announced, byte[] file) {
    return MessageDigest.isEqual(decoded(announced.strip()), sha256(file));
  }

  /// Empty, and so no digest of anything, where it is written in neither way.
  private static byte[] decoded(String announced) {
    if (HEX.matcher(announced).matches()) {
      return HexFormat.of().parseHex(announced);
    }
    try {
      return Base64.getDecoder().decode(announced);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance(ALGORITHM).digest(file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }
}
