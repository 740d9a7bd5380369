package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadingTests {
  private static final String GOOD =
      """
      dialog: extra
      version: 1
      title: Tambahan
      for: [family]
      opens_with: sapaan_pendampingan
      lands_on: tanya
      steps:
        tanya:
          ask: "Apa kabar, {call}?"
          remember: kabar
          yes_no: {"yes": selesai, "no": cabang}
        cabang:
          branch:
            - {slot: kabar, is: "no", then: bilang}
            - {else: selesai}
        bilang:
          say: "Baik, {call}."
        selesai:
          end:
      """;

  private static List<Mistake> mistakes(Source source) {
    return assertThrows(DialogMistakes.class, () -> Dialogs.load(source)).mistakes();
  }

  @Test
  void readsADialogWithoutMistakes() {
    assertTrue(Dialogs.load(Shipped.with("extra.yaml", GOOD)).dialog("extra").isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          then: bilang            | then: bilan             | 13 | There is no step bilan.
          lands_on: tanya         | lands_on: tanja         | 1  | There is no step tanja.
          opens_with: sapaan_pendampingan | opens_with: sapaan | 1 | There is no template sapaan.
          opens_with: sapaan_pendampingan | opens_with: pemberitahuan_petugas | 1 | The template pemberitahuan_petugas needs what a dialog does not know.
          slot: kabar             | slot: kabur             | 13 | No step of the dialog remembers kabur.
          Apa kabar, {call}       | Apa kabar, {nama}       | 9  | Nothing is known by the name {nama}.
          Apa kabar, {call}       | Apa kabar, kamu         | 9  | The text says what it never may
          Baik, {call}.           | Telepon 0812-345-678.   | 17 | A number to call stands in the text.
          Baik, {call}.           | Telepon {line.pemadam}. | 17 | Nothing is known by the name {line.pemadam}.
          say:                    | sai:                    | 17 | A step needs exactly one kind.
          version: 1              | version: satu           | 2  | A whole number is expected here.
          for: [family]           | for: [ibu]              | 4  | Unknown word ibu.
          title: Tambahan         | judul: Tambahan         | 3  | Nothing is called judul here.
          yes_no:                 | number: {from: 3, to: 1} # | 11 | from is not smaller than to.
          dialog: extra           | dialog: ekstra          | 1  | The dialog is called ekstra.
          - {else: selesai}       | - {slot: kabar, is: "yes", then: selesai} | 13 | The branch has no way out for everything else.
          """)
  void reportsFileLineAndReason(String good, String bad, int line, String reason) {
    List<Mistake> mistakes = mistakes(Shipped.with("extra.yaml", GOOD.replace(good, bad)));
    Mistake expected =
        mistakes.stream()
            .filter(mistake -> mistake.reason().startsWith(reason))
            .findFirst()
            .orElseThrow(() -> new AssertionError(mistakes.toString()));
    assertEquals("extra.yaml", expected.file());
    assertEquals(line, expected.line());
    assertTrue(!expected.remedy().isBlank());
  }

  @Test
  void reportsWhatIsNotYamlWithItsLine() {
    Mistake mistake =
        mistakes(Shipped.with("extra.yaml", "dialog: extra\n  version: [1\n")).getFirst();
    assertEquals("extra.yaml", mistake.file());
    assertEquals(2, mistake.line());
  }

  @Test
  void reportsEveryMistakeAtOnce() {
    String broken = GOOD.replace("version: 1", "version: x").replace("for: [family]", "for: [ibu]");
    assertEquals(2, mistakes(Shipped.with("extra.yaml", broken)).size());
  }

  @Test
  void reportsASecondStepOfTheSameName() {
    String twice = GOOD + "  bilang:\n    say: \"Lagi.\"\n";
    assertTrue(
        mistakes(Shipped.with("extra.yaml", twice))
            .getFirst()
            .reason()
            .contains("stands here twice"));
  }

  @Test
  void reportsAStepThatNoWayLeadsTo() {
    String lost = GOOD.replace("then: bilang", "then: selesai");
    assertEquals(
        "No way leads to the step bilang.",
        mistakes(Shipped.with("extra.yaml", lost)).getFirst().reason());
  }

  @Test
  void reportsACircleWithoutAQuestion() {
    String circle =
        GOOD.replace("say: \"Baik, {call}.\"", "say: \"Baik, {call}.\"\n    then: cabang");
    assertEquals(
        "The steps go round in a circle without a question.",
        mistakes(Shipped.with("extra.yaml", circle)).getFirst().reason());
  }

  @Test
  void reportsWhatWouldNotFitIntoABubble() {
    String question = GOOD.replace("Apa kabar", "Apa kabar ".repeat(110));
    assertEquals(
        "The question is too long for buttons.",
        mistakes(Shipped.with("extra.yaml", question)).getFirst().reason());
    String text = GOOD.replace("Baik, {call}", "Baik ".repeat(700));
    assertTrue(
        mistakes(Shipped.with("extra.yaml", text))
            .getFirst()
            .reason()
            .startsWith("What is said from here"));
  }

  @Test
  void reportsAButtonTooMuchAndATitleTooLong() {
    String buttons =
        """
        buttons:
              a: {title: Satu, then: cabang}
              b: {title: Dua, then: selesai}
              c: {title: Tiga yang terlalu panjang, then: selesai}
              d: {title: Empat, then: selesai}
        """;
    List<String> reasons =
        mistakes(
                Shipped.with(
                    "extra.yaml",
                    GOOD.replace("yes_no: {\"yes\": selesai, \"no\": cabang}\n", buttons)))
            .stream()
            .map(Mistake::reason)
            .toList();
    assertEquals(
        List.of("A question has 1 to 3 buttons.", "The title of the button is too long."), reasons);
  }

  @Test
  void reportsButtonsThatNobodyCanTellApart() {
    String buttons =
        """
        buttons:
              a: {title: {id: Baik, jv: Apik}, then: cabang}
              b: {title: {id: Kurang, jv: Apik}, then: selesai}
        """;
    assertEquals(
        List.of("Two buttons have the same title, or one has none."),
        mistakes(
                Shipped.with(
                    "extra.yaml",
                    GOOD.replace("yes_no: {\"yes\": selesai, \"no\": cabang}\n", buttons)))
            .stream()
            .map(Mistake::reason)
            .toList());
  }

  @Test
  void reportsAPhraseThatWouldNotFitIntoAMessage() {
    String phrases =
        Shipped.SOURCE
            .files()
            .getOrDefault("phrases.yaml", "")
            .replaceFirst("Terima kasih, sudah", "Terima kasih, ".repeat(40) + "sudah");
    assertEquals(
        List.of("The phrase is too long."),
        mistakes(Shipped.with("phrases.yaml", phrases)).stream().map(Mistake::reason).toList());
  }

  @Test
  void reportsADialogThatTheEngineNeeds() {
    assertEquals("safety.yaml", mistakes(Shipped.without("safety.yaml")).getFirst().file());
    assertEquals("words.yaml", mistakes(Shipped.without("words.yaml")).getFirst().file());
  }

  @Test
  void reportsASafetyDialogThatDoesNotStay() {
    String leaves =
        """
        dialog: safety
        version: 1
        title: Keselamatan
        for: [client, family, community]
        lands_on: selesai
        steps:
          jawab:
            say: "Terima kasih, {call}."
          selesai:
            end:
        """;
    assertTrue(
        mistakes(Shipped.with("safety.yaml", leaves))
            .getFirst()
            .reason()
            .startsWith("The safety dialog needs one stay: step"));
  }

  @Test
  void reportsAMissingSmallAnswer() {
    String answers =
        Shipped.SOURCE.files().getOrDefault("answers.yaml", "").replace("stuck:", "stack:");
    List<Mistake> mistakes = mistakes(Shipped.with("answers.yaml", answers));
    assertTrue(mistakes.stream().anyMatch(each -> each.reason().equals("stuck is missing.")));
  }
}
