package id.rangkul.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Ids in Meta's form that are the same after every restart.
final class GraphIds {
  private static final BigInteger FIFTEEN_DIGITS = BigInteger.TEN.pow(15);
  private static final BigInteger TWENTY_DIGITS = BigInteger.TEN.pow(20);

  private GraphIds() {}

  /// The id of an object of the account that `name` tells from all others.
  static String of(String name) {
    return digits(name, FIFTEEN_DIGITS);
  }

  /// The business-scoped user id of whoever has this number.
  static String userId(String phone) {
    return "ID." + digits("user " + phone, TWENTY_DIGITS);
  }

  /// As many digits as `limit` has, less one, the first of them never a zero.
  private static String digits(String name, BigInteger limit) {
    BigInteger lowest = limit.divide(BigInteger.TEN);
    return new BigInteger(1, sha256(name.getBytes(StandardCharsets.UTF_8)))
        .mod(limit.subtract(lowest))
        .add(lowest)
        .toString();
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
