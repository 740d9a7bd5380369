package id.rangkul.support;

import id.rangkul.shared.Sealer;

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
}
