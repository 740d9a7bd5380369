package id.rangkul.shared;

import id.rangkul.support.MarkingSealer;
import id.rangkul.support.TestRedis;

/// Builds this module's parts on the tests' Redis; the sealer only marks what it would seal.
public final class SharedForTests {
  private SharedForTests() {}

  public static Records records() {
    return records(new MarkingSealer());
  }

  public static Records records(Sealer sealer) {
    return new Records(TestRedis.template(), new RecordCodec(sealer));
  }

  public static Commits commits() {
    return new Commits(TestRedis.template());
  }
}
