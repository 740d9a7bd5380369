package id.rangkul.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rangkul.shared.Key;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.StartRefused;
import id.rangkul.support.TestRedis;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupKeyIT {
  private final Keyset keyset = Keyset.create();

  @BeforeEach
  void forgetTheKey() {
    TestRedis.template().delete(Key.global("directory", "lookup-key").text());
  }

  @Test
  void isMadeOnceForARedis() {
    assertThat(key(keyset)).isEqualTo(key(keyset));
  }

  @Test
  void isTheSameForServicesThatStartAtOnce() {
    Set<String> keys =
        IntStream.range(0, 10).parallel().mapToObj(_ -> key(keyset)).collect(Collectors.toSet());

    assertThat(keys).hasSize(1);
  }

  @Test
  void refusesTheStartWithOtherKeysThanThoseTheDataWasSealedWith() {
    key(keyset);

    assertThatThrownBy(() -> key(Keyset.create()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("do not open");
  }

  @Test
  void hashesTheSameNumberAlikeForAsLongAsTheDataLives() {
    String number = "+6281310000002";

    assertThat(Lookup.of(key(keyset)).hash(number))
        .isEqualTo(Lookup.of(key(keyset)).hash(number))
        .isNotEqualTo(Lookup.of(Lookup.newKey()).hash(number))
        .doesNotContain("81310000002");
  }

  private static String key(Keyset keyset) {
    try {
      var records = SharedForTests.records(new TinkSealer(keyset));
      return LookupKey.findOrCreate(records, SharedForTests.commits()).key().clear();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
