package id.rangkul.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BubblesTests {
  private static final List<Button> YES = List.of(new Button("ya", "Ya"));
  private static final List<Button> NO = List.of(new Button("tidak", "Tidak"));
  private static final TemplateUse WAITING =
      new TemplateUse("pesan_menunggu", "id", List.of("Ibu Sri"));

  private static Say say(String text, List<Button> buttons, Purpose purpose) {
    return new Say(text, buttons, purpose, Optional.empty());
  }

  private static String words(int length) {
    return "kata ".repeat(length / 5);
  }

  @Test
  void makesOneBubbleOfSeveral() {
    Say first = new Say("Satu.", YES, Purpose.ROUTINE, Optional.of(WAITING));
    Say second = say("Dua.", NO, Purpose.SAFETY);
    Say third = say("Tiga.", List.of(), Purpose.REPLY);

    assertThat(Bubbles.merged(List.of(first, second, third)))
        .containsExactly(
            new Say("Satu.\n\nDua.\n\nTiga.", NO, Purpose.SAFETY, Optional.of(WAITING)));
  }

  @Test
  void leavesASingleOneAsItIs() {
    List<Say> alone = List.of(say("Satu.", YES, Purpose.REPLY));

    assertThat(Bubbles.merged(alone)).isEqualTo(alone);
    assertThat(Bubbles.merged(List.of())).isEmpty();
  }

  @Test
  void putsTheQuestionIntoASecondBubbleWhereOneIsTooSmall() {
    List<Say> two =
        Bubbles.merged(
            List.of(
                say("Halo.", List.of(), Purpose.REPLY),
                say(words(900), List.of(), Purpose.REPLY),
                say(words(300), YES, Purpose.REPLY)));

    assertThat(two).extracting(Say::text).containsExactly("Halo.\n\n" + words(900), words(300));
    assertThat(two).extracting(Say::buttons).containsExactly(List.of(), YES);
  }

  @Test
  void movesTextsIntoTheSecondBubbleWhereTheFirstIsTooSmall() {
    List<Say> two =
        Bubbles.merged(
            List.of(
                say(words(2_000), List.of(), Purpose.REPLY),
                say(words(2_500), List.of(), Purpose.REPLY),
                say("Selesai.", List.of(), Purpose.REPLY)));

    assertThat(two)
        .extracting(Say::text)
        .containsExactly(words(2_000), words(2_500) + "\n\nSelesai.");
  }

  @Test
  void neverMakesMoreThanTwoAndNoneThatIsTooLong() {
    Say endless = say("🙂".repeat(3_000), YES, Purpose.REPLY);
    for (List<Say> says : List.of(List.of(endless, endless), List.of(endless, endless, endless))) {
      List<Say> two = Bubbles.merged(says);

      assertThat(two).hasSize(2);
      assertThat(two.getFirst().text()).hasSizeLessThanOrEqualTo(Limits.MAX_TEXT).endsWith("🙂…");
      assertThat(two.getLast().text())
          .hasSizeLessThanOrEqualTo(Limits.MAX_TEXT_WITH_BUTTONS)
          .endsWith("🙂…");
    }
  }

  @Test
  void dividesASingleTextBetweenItsParagraphs() {
    String text = words(4_000) + "\n\n" + words(500);

    assertThat(Bubbles.of(List.of(text), List.of(), Purpose.REPLY, Optional.of(WAITING)))
        .extracting(Say::text)
        .containsExactly(words(4_000), words(500));
  }
}
