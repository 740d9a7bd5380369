package id.rangkul.dialog;

import static id.rangkul.dialog.Shipped.NOON;
import static id.rangkul.dialog.Shipped.SRI;
import static id.rangkul.dialog.Shipped.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Conversations outlive the dialogs that they stand in.
class ChangedDialogsTests {
  private static Conversation standingAt(String dialog, String step) {
    Conversation fresh = Conversation.fresh().writtenAt(NOON);
    return fresh.at(Phase.ASKING, List.of(new Place(dialog, 0, step, 1)));
  }

  @Test
  void landOnTheDeclaredStepWhenTheirsIsGone() {
    Decision decision =
        Shipped.ENGINE.decide(standingAt("checkin-family", "lama"), said("halo"), SRI);
    Place place = decision.next().places().getLast();
    assertEquals(new Place("checkin-family", 1, "aman", 0), place);
    assertTrue(Shipped.text(decision).contains("aman di rumah"));
  }

  @Test
  void endWhenTheirDialogIsGone() {
    Decision decision = Shipped.ENGINE.decide(standingAt("lama", "x"), said("halo"), SRI);
    assertEquals(Phase.IDLE, decision.next().phase());
    assertTrue(!Shipped.text(decision).isBlank());
  }

  @Test
  void stayInSafetyWhenItsStepIsGone() {
    Conversation open = standingAt("safety", "lama").withSafety(Optional.of(Severity.HIGH));
    Decision decision = Shipped.ENGINE.decide(open, said("halo"), SRI);
    assertEquals(Optional.of(Severity.HIGH), decision.next().safety());
    assertEquals(Purpose.SAFETY, Shipped.only(Say.class, decision).getFirst().purpose());
  }

  @Test
  void goOnWhereACalledDialogIsGone() {
    Conversation calling = Conversation.fresh().writtenAt(NOON);
    calling =
        calling.at(
            Phase.ASKING,
            List.of(new Place("checkin-family", 1, "aman", 0), new Place("lama", 1, "x", 0)));
    Decision decision = Shipped.ENGINE.decide(calling, said("halo"), SRI);
    assertEquals("aman", decision.next().places().getLast().step());
  }

  @Test
  void areWrittenAndReadAsJsonWithoutAnnotations() {
    var json = JsonMapper.builder().build();
    Conversation now = Conversation.fresh();
    for (Event event :
        List.of(
            said("pagi"),
            new PromptDue(NOON, "checkin-family"),
            said("Ada sedikit"),
            Shipped.alarm("kambuh"),
            new AlertTakenUp(NOON.plusSeconds(90_000), "Bu Rina"))) {
      now = Shipped.ENGINE.decide(now, event, SRI).next();
      assertEquals(now, json.readValue(json.writeValueAsString(now), Conversation.class));
    }
    assertEquals(
        Conversation.fresh(),
        json.readValue(json.writeValueAsString(Conversation.fresh()), Conversation.class));
  }
}
