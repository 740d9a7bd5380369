package id.rangkul.dialog;

import static id.rangkul.dialog.Shipped.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds in every conversation, tried on many that a seeded generator makes up.
class AnyConversationTests {
  private static final int CONVERSATIONS = 300;
  private static final int EVENTS = 60;
  private static final List<String> TEXTS =
      List.of(
          "ya",
          "tidak",
          "7",
          "0",
          "STOP",
          "mulai",
          "petugas",
          "halo",
          "",
          "🙂",
          "Aman",
          "tidak aman",
          "bersedia",
          "tidak dulu",
          "baik",
          "sedang berat",
          "entahlah",
          "stop. tolong saya");

  private static final List<Purpose> PURPOSES = List.of(Purpose.values());
  private static final List<Undelivered.Cause> CAUSES = List.of(Undelivered.Cause.values());

  private final List<Button> buttons = new ArrayList<>();
  private Random random = new Random(1);
  private Instant at = Shipped.NOON;

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private Event anyEvent() {
    at = at.plus(Duration.ofMinutes(random.nextInt(10) == 0 ? 2_000 : random.nextInt(90)));
    return switch (random.nextInt(11)) {
      case 0 -> new PromptDue(at, any(List.of("checkin-client", "checkin-family", "greeting")));
      case 1 -> new AlertTakenUp(at, "Bu Rina");
      case 2 ->
          switch (random.nextInt(4)) {
            case 0 -> new Called(at);
            case 1 -> new Noticed(at);
            case 2 -> new Undelivered(at, any(PURPOSES), any(CAUSES), "131026");
            default -> new MediaReceived(at, "audio");
          };
      case 3, 4 -> press();
      case 5 -> random.nextInt(4) == 0 ? new NumberChanged(at) : press();
      default -> new UserSaid(at, any(TEXTS), anyMeaning());
    };
  }

  private Event press() {
    Button button = buttons.isEmpty() ? new Button("mulai", "Mulai") : any(buttons);
    return new ButtonPressed(at, button.id(), button.title());
  }

  private Interpretation anyMeaning() {
    Severity severity = random.nextInt(4) == 0 ? any(List.of(Severity.values())) : Severity.NONE;
    Intent intent = random.nextInt(2) == 0 ? any(List.of(Intent.values())) : Intent.OTHER;
    return new Interpretation(severity, intent, Language.ID, List.<Finding>of());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void keepsItsPromises(Role role) {
    for (int seed = 0; seed < CONVERSATIONS; seed++) {
      random = new Random(seed);
      buttons.clear();
      Facts facts = facts(role, random.nextBoolean());
      Conversation now = Conversation.fresh();
      for (int i = 0; i < EVENTS; i++) {
        Event event = anyEvent();
        Decision decision = Shipped.ENGINE.decide(now, event, facts);
        only(Say.class, decision).forEach(say -> buttons.addAll(say.buttons()));
        check(now, event, decision);
        now = decision.next();
      }
    }
  }

  private static Facts facts(Role role, boolean consent) {
    return new Facts(
        "Ibu Sri", role, "id", "Sentra Satria", "Bu Rina", "Mas Budi", consent, Shipped.JAKARTA);
  }

  private static void check(Conversation before, Event event, Decision decision) {
    Conversation next = decision.next();
    List<Say> said = only(Say.class, decision);
    assertEquals(next.phase() == Phase.IDLE, next.places().isEmpty(), event.toString());
    assertFalse(decision.effects().isEmpty(), "nothing followed from " + event);
    assertTrue(said.size() <= 2 && only(RaiseAlert.class, decision).size() <= 1);
    for (Say say : said) {
      assertTrue(say.text().length() <= Limits.MAX_TEXT && !say.text().isBlank());
      assertFalse(say.text().contains("{"), say.text());
    }
    if (event instanceof UserSaid message && message.meaning().severity().atLeast(Severity.HIGH)) {
      assertTrue(next.safety().isPresent() || before.doubt().isPresent());
      assertTrue(
          only(RaiseAlert.class, decision)
              .getFirst()
              .severity()
              .atLeast(message.meaning().severity()));
      assertEquals(Purpose.SAFETY, said.getFirst().purpose());
    }
    if (next.doubt().isPresent()) {
      assertTrue(
          said.stream().noneMatch(say -> say.text().matches("(?s).*(Sri|Rina|Budi).*")),
          said.toString());
    }
    if (before.stopped() && next.stopped()) {
      assertTrue(said.stream().allMatch(say -> say.purpose() == Purpose.SAFETY), said.toString());
      assertEquals(List.of(), only(AskTemplate.class, decision));
    }
    if (before.safety().isPresent() && !(event instanceof AlertTakenUp)) {
      assertTrue(next.safety().isPresent(), "safety ended by itself");
    }
  }

  @Test
  void saysNothingTwiceInARowToSomebodyInDanger() {
    Conversation now = Shipped.after(Shipped.ENGINE, Shipped.SRI, Shipped.alarm("kambuh"));
    String before = "";
    for (int i = 0; i < EVENTS; i++) {
      UserSaid event =
          random.nextInt(3) == 0
              ? Shipped.alarm("lagi")
              : Shipped.said(any(List.of("halo", "bu?")));
      Decision decision = Shipped.ENGINE.decide(now, event, Shipped.SRI);
      assertFalse(before.equals(Shipped.text(decision)), before);
      before = Shipped.text(decision);
      now = decision.next();
    }
  }
}
