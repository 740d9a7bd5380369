package id.rangkul.support;

import id.rangkul.shared.Sealer;
import java.nio.charset.StandardCharsets;

/// Shows where sealing happens and for which place, without a key.
public final class MarkingSealer implements Sealer {
  @Override
  public String seal(String clear, String place) {
    return "sealed@" + place + "|" + new StringBuilder(clear).reverse();
  }

  @Override
  public String open(String sealed, String place) {
    String mark = "sealed@" + place + "|";
    if (!sealed.startsWith(mark)) {
      throw new IllegalStateException("does not open here");
    }
    return new StringBuilder(sealed.substring(mark.length())).reverse().toString();
  }

  @Override
  public byte[] seal(byte[] clear, String place) {
    return seal(new String(clear, StandardCharsets.ISO_8859_1), place)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    return open(new String(sealed, StandardCharsets.ISO_8859_1), place)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
