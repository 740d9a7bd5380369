package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.rangkul.understanding.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How typed answers are read.
class AnswersTests {
  private static String read(String dialog, String step, String text, Intent intent) {
    AskStep ask = (AskStep) Shipped.DIALOGS.need(dialog).step(step).orElseThrow();
    return ask.answers().read(text, intent, Shipped.DIALOGS.words()).map(Answer::value).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7", "7/10, 7", "7 dari 10, 7", "tujuh, 7", "TUJUH bu, 7", "sekitar 5 mungkin, 5", "0, 0",
    "tidak ada, 0", "10, 10", "11, -", "-, -", "2 atau 8, -", "banyak, -", "pitu, 7",
    "99999999999999999999, -"
  })
  void readsANumber(String text, String value) {
    assertEquals(value, read("checkin-client", "dorongan", text, Intent.OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "Aman, aman",
    "aman bu, aman",
    "alhamdulillah aman, aman",
    "tidak aman, tidak-aman",
    "nggak aman bu, tidak-aman",
    "belum aman, -",
    "kurang aman, ragu",
    "2, ragu",
    "AMAN!!!, aman",
    "entah, -"
  })
  void readsATitle(String text, String value) {
    assertEquals(value, read("checkin-family", "aman", text, Intent.OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "ya, yes",
    "iya bu, yes",
    "boleh, yes",
    "apa ya, -",
    "tidak, no",
    "gak usah bu, no",
    "saya tidak tahu, -",
    "nggak boleh, -",
    "inggih, yes"
  })
  void readsAPlainYesOrNo(String text, String value) {
    assertEquals(value, read("checkin-client", "dihubungi", text, Intent.OTHER));
  }

  @ParameterizedTest
  @CsvSource({"YES, yes", "NO, no", "THANKS, -"})
  void takesTheIntentWhereTheWordsSayNothing(Intent intent, String value) {
    assertEquals(value, read("checkin-client", "dihubungi", "monggo mawon", intent));
  }
}
