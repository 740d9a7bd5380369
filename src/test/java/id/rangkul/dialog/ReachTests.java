package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rangkul.dialog.Reach.Standing;
import id.rangkul.dialog.Undelivered.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReachTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Undelivered failure(Cause cause) {
    return new Undelivered(Shipped.NOON, Purpose.ROUTINE, cause, "131026");
  }

  private static Reach after(Reach reach, Cause... causes) {
    Reach now = reach;
    for (Cause cause : causes) {
      now = now.failed(failure(cause)).sent(1);
    }
    return now;
  }

  @Test
  void triesOnceMoreWhereSomebodyCannotBeReached() {
    Reach once = after(Reach.open(), Cause.UNREACHABLE);
    assertEquals(Standing.UNREACHABLE, once.standing());
    assertEquals(Optional.of("131026"), once.code());
    assertEquals(Optional.of(Shipped.NOON), once.since());
    assertTrue(once.mayBePrompted());
    assertFalse(after(once, Cause.UNREACHABLE).mayBePrompted());
  }

  @Test
  void takesARefusalAtItsWord() {
    Reach refused = after(Reach.open(), Cause.REFUSES);
    assertEquals(Standing.REFUSES, refused.standing());
    assertFalse(refused.mayBePrompted());
  }

  @Test
  void givesUpAfterThreeInARowWhateverTheReasons() {
    Reach twice = after(Reach.open(), Cause.NOT_THIS_TIME, Cause.NOT_THIS_TIME);
    assertEquals(Standing.REACHABLE, twice.standing());
    assertFalse(after(twice, Cause.NOT_THIS_TIME).mayBePrompted());
  }

  @Test
  void beginsToCountAnewWhereAMessageInBetweenDidNotFail() {
    Reach twice = after(Reach.open(), Cause.NOT_THIS_TIME, Cause.NOT_THIS_TIME);
    assertTrue(after(twice.sent(1), Cause.NOT_THIS_TIME).mayBePrompted());
  }

  @Test
  void holdsOurOwnFaultsAgainstNobody() {
    Reach ours =
        after(Reach.open(), Cause.NOT_THEIRS, Cause.NOT_THEIRS, Cause.NOT_THEIRS, Cause.NOT_THEIRS);
    assertEquals(Reach.open(), ours);
  }

  @Test
  void staysGivenUpUntilThePersonIsHeardOf() {
    Reach given = after(Reach.open(), Cause.REFUSES).sent(5);
    assertEquals(given, given.failed(failure(Cause.UNREACHABLE)));
  }

  @Test
  void isOpenInAConversationThatWasKeptBeforeItWasKnown() {
    String kept =
        JSON.writeValueAsString(Conversation.fresh()).replaceAll(",\"reach\":\\{.*}}$", "}");
    assertFalse(kept.contains("reach"));
    assertEquals(Conversation.fresh(), JSON.readValue(kept, Conversation.class));
  }
}
