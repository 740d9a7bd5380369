package id.rangkul.dialog;

import static id.rangkul.dialog.Shipped.NOON;
import static id.rangkul.dialog.Shipped.SRI;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
  private static final Wording WORDING = Shipped.DIALOGS.wording();

  private static Facts called(String call) {
    return new Facts(
        call, SRI.role(), "id", SRI.centre(), SRI.worker(), SRI.client(), true, SRI.zone());
  }

  @ParameterizedTest
  @CsvSource({"Ibu Sri, Ibu", "Bu Sri, Ibu", "Pak Karto, Bapak", "Mas Budi, Mas", "Sri, Sri"})
  void knowsTheFormOfAddress(String call, String title) {
    assertEquals(title, WORDING.fill("{title}", called(call), "Bu Rina", NOON));
  }

  @Test
  void tellsNumbersWithWhatMustBeSaidOfThem() {
    assertEquals(
        "112 (bila ada di daerah Ibu)", WORDING.fill("{line.emergency}", SRI, "Bu Rina", NOON));
  }

  @Test
  void neverTakesANameForAText() {
    assertEquals(
        "Halo {worker} $1", WORDING.fill("Halo {call}", called("{worker} $1"), "Bu Rina", NOON));
  }

  @Test
  void takesTurnsWithWordings() {
    Texts texts = new Texts(Map.of("id", List.of("a", "b"), "jv", List.of("c")));
    assertEquals("a", texts.wording("id", 0));
    assertEquals("b", texts.wording("id", 1));
    assertEquals("a", texts.wording("su", 2));
    assertEquals("c", texts.wording("jv", 1));
  }
}
