package id.rangkul.dialog;

import static id.rangkul.dialog.Shipped.NOON;
import static id.rangkul.dialog.Shipped.SRI;
import static id.rangkul.dialog.Shipped.after;
import static id.rangkul.dialog.Shipped.alarm;
import static id.rangkul.dialog.Shipped.only;
import static id.rangkul.dialog.Shipped.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every limit is hit by a test, and hitting it is recorded.
class LimitTests {
  private static String dialog(String steps) {
    return """
    dialog: extra
    version: 1
    title: Tambahan
    for: [family]
    lands_on: selesai
    steps:
    """
        + steps.indent(2)
        + "  selesai:\n    end:\n";
  }

  private static Decision prompted(String steps) {
    var engine = new DialogEngine(Dialogs.load(Shipped.with("extra.yaml", dialog(steps))));
    return engine.decide(after(engine, SRI, said("pagi")), new PromptDue(NOON, "extra"), SRI);
  }

  private static String limit(Decision decision) {
    return only(Record.class, decision).stream()
        .filter(line -> line.kind() == RecordKind.LIMIT_REACHED)
        .map(line -> line.details().getOrDefault("limit", ""))
        .findFirst()
        .orElse("none");
  }

  @Test
  void endsATurnThatTakesTooManySteps() {
    var steps = new StringBuilder();
    for (int i = 0; i <= Limits.MAX_STEPS_A_TURN; i++) {
      steps.append("langkah").append(i).append(":\n  remember: slot\n  as: nilai\n");
    }
    Decision decision = prompted(steps.toString());
    assertEquals("MAX_STEPS_A_TURN", limit(decision));
    assertEquals(Phase.IDLE, decision.next().phase());
    assertTrue(Shipped.text(decision).startsWith("Maaf"));
  }

  @Test
  void endsATurnInWhichDialogsCallThemselves() {
    Decision decision = prompted("panggil:\n  call: extra\n");
    assertEquals("MAX_CALLS_DEEP", limit(decision));
    assertEquals(Phase.IDLE, decision.next().phase());
  }

  @Test
  void keepsSafetyOpenWhenALimitEndsTheTurn() {
    String safety =
        Shipped.SOURCE
            .files()
            .getOrDefault("safety.yaml", "")
            .replace("  tingkat:\n", "  lagi:\n    call: extra\n  tingkat:\n");
    var files = new HashMap<>(Shipped.with("safety.yaml", safety).files());
    files.put("extra.yaml", dialog("panggil:\n  call: extra\n"));
    var engine = new DialogEngine(Dialogs.load(new Source(files)));
    Decision decision = engine.decide(Conversation.fresh(), alarm("kambuh"), SRI);
    assertEquals("MAX_CALLS_DEEP", limit(decision));
    assertEquals(1, only(RaiseAlert.class, decision).size());
    assertTrue(decision.next().safety().isPresent());
    assertFalse(Shipped.text(engine.decide(decision.next(), said("halo?"), SRI)).isBlank());
  }

  @Test
  void putsTheQuestionIntoASecondBubbleWhenOneIsTooSmall() {
    Decision decision =
        prompted(
            "bilang:\n  say: \""
                + "Kabar baik. ".repeat(80)
                + "\"\ntanya:\n  ask: \"Sudah, {call}? "
                + "Benar? ".repeat(20)
                + "\"\n  yes_no: {\"yes\": selesai, \"no\": selesai}\n");
    List<Say> bubbles = only(Say.class, decision);
    assertEquals(2, bubbles.size());
    assertTrue(bubbles.getFirst().buttons().isEmpty());
    assertEquals(2, bubbles.getLast().buttons().size());
  }

  @Test
  void neverSaysMoreThanWhatsAppTakes() {
    String endless = "nama ".repeat(1_000);
    Facts facts = new Facts(endless, SRI.role(), "id", endless, endless, endless, true, SRI.zone());
    Conversation now = after(Shipped.ENGINE, facts, said("pagi"));
    for (Event event :
        List.of(
            new PromptDue(NOON, "checkin-family"),
            said("x".repeat(10_000)),
            alarm("y".repeat(10_000)),
            new AlertTakenUp(NOON, endless))) {
      Decision decision = Shipped.ENGINE.decide(now, event, facts);
      now = decision.next();
      List<Say> bubbles = only(Say.class, decision);
      assertTrue(bubbles.size() <= 2);
      for (Say say : bubbles) {
        assertTrue(
            say.text().length()
                <= (say.buttons().isEmpty() ? Limits.MAX_TEXT : Limits.MAX_TEXT_WITH_BUTTONS));
      }
    }
  }

  @Test
  void remembersALongAnswerUpToItsLimit() {
    Conversation asked =
        after(
            Shipped.ENGINE,
            SRI,
            said("pagi"),
            new PromptDue(NOON, "checkin-family"),
            said("Ada sedikit"),
            said("🙂".repeat(2_000)));
    String kept = asked.slots().getOrDefault("cerita", "");
    assertEquals(Limits.MAX_SLOT_TEXT, kept.codePointCount(0, kept.length()));
  }
}
