package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTests {
  @Test
  void findsEachPlaceOnce() {
    assertThat(Places.in("Halo {{2}}, kasus {{1}}, lagi {{2}}.")).containsExactly("1", "2");
    assertThat(Places.in("Halo {{nama}}, {{ waktu }}.")).containsExactly("nama", "waktu");
  }

  @Test
  void fillsEveryPlaceAndNothingElse() {
    assertThat(Places.fill("Halo {{1}}, kasus {{2}}, {{1}}.", Map.of("1", "Ibu $1", "2", "K\\1")))
        .isEqualTo("Halo Ibu $1, kasus K\\1, Ibu $1.");
  }

  @ParameterizedTest
  @CsvSource({
    "{{1}} apa kabar, true",
    "apa kabar {{1}}, true",
    "apa kabar {{1}}., true",
    "apa kabar {{1}} hari ini, false",
    "apa kabar, false"
  })
  void seesAPlaceAtAnEnd(String text, boolean isAtAnEnd) {
    assertThat(Places.isAtAnEnd(text)).isEqualTo(isAtAnEnd);
  }
}
