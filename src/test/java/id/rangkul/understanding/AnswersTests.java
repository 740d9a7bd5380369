package id.rangkul.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTests {
  private static final String URGE = "Dari 0 sampai 10, seberapa kuat keinginan memakai hari ini?";
  private static final String MOOD = "Mood hari ini 0–10?";

  @ParameterizedTest
  @CsvSource({"1, MODERATE", "5, MODERATE", "8, MODERATE", "0, NONE"})
  void readsABareUrgeWithItsQuestion(String text, Severity severity) {
    Interpretation meaning = Messages.answer(Role.CLIENT, URGE, text);

    assertThat(meaning.severity()).isEqualTo(severity);
    assertThat(meaning.intent()).isEqualTo(Intent.OTHER);
    assertThat(Messages.finding(meaning, Signal.CRAVING)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"3, MODERATE", "4, MODERATE", "5, NONE", "9, NONE"})
  void readsABareMoodWithItsQuestion(String text, Severity severity) {
    assertThat(Messages.answer(Role.CLIENT, MOOD, text).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "Apakah Ibu merasa aman di rumah?, FAMILY, nggak, VIOLENCE, EMERGENCY",
    "Apakah masih tinggal di rumah?, FAMILY, enggak bu, MISSING, HIGH",
    "Apakah ada pikiran untuk mengakhiri hidup?, CLIENT, kadang, SUICIDE_SELF_HARM, HIGH",
    "Apakah ada pikiran untuk mengakhiri hidup?, CLIENT, ya, SUICIDE_SELF_HARM, HIGH",
  })
  void readsAShortAnswerWithItsQuestion(
      String question, Role role, String text, Signal signal, Severity severity) {
    Interpretation meaning = Messages.answer(role, question, text);

    assertThat(meaning.severity()).isEqualTo(severity);
    assertThat(Messages.finding(meaning, signal))
        .matches(found -> found.isPresent() && found.get().active());
  }

  @Test
  void hearsAPlainNoToTheQuestionAboutDeath() {
    Interpretation meaning =
        Messages.answer(Role.CLIENT, "Apakah ada pikiran untuk mengakhiri hidup?", "nggak kak");

    assertThat(meaning.severity()).isEqualTo(Severity.NONE);
    assertThat(meaning.intent()).isEqualTo(Intent.NO);
  }

  @Test
  void takesAnOptOutForWhatItIs() {
    assertThat(Messages.family("STOP").intent()).isEqualTo(Intent.OPT_OUT);
  }
}
