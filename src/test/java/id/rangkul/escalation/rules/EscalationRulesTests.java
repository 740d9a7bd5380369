package id.rangkul.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.escalation.rules.AlertEffect.AlreadyTaken;
import id.rangkul.escalation.rules.AlertEffect.Brief;
import id.rangkul.escalation.rules.AlertEffect.ConfirmPassedOn;
import id.rangkul.escalation.rules.AlertEffect.NobodyToTell;
import id.rangkul.escalation.rules.AlertEffect.Notify;
import id.rangkul.escalation.rules.AlertEffect.Rest;
import id.rangkul.escalation.rules.AlertEffect.Show;
import id.rangkul.escalation.rules.AlertEffect.TellWriter;
import id.rangkul.escalation.rules.AlertEffect.WakeAt;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationRulesTests {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final StaffId RINA = new StaffId("rina");
  private static final StaffId HENDRA = new StaffId("hendra");
  private static final Roster ROSTER = new Roster(RINA, List.of(HENDRA), WIB);

  private static final List<AlertLevel> LEVELS = List.of(AlertLevel.values());

  /// A Monday.
  private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

  private static final Wamid VOICE = new Wamid("wamid.voice");
  private static final Attachment.State KEPT = Attachment.State.KEPT;
  private static final Attachment.State LOST = Attachment.State.LOST;

  private static final Instant NIGHT = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void tellsTheAssignedWorkerOfAnEmergencyAtOnceEvenAtNight() {
    AlertDecision raised = raise(AlertLevel.EMERGENCY, NIGHT);

    assertThat(raised.effects())
        .containsExactly(new Notify(RINA, false), new WakeAt(NIGHT.plus(Duration.ofMinutes(5)), 1));
  }

  @Test
  void tellsTheSupervisorWhenNobodyAcceptsInTime() {
    Alert alert = raise(AlertLevel.EMERGENCY, NIGHT).next();
    Instant due = NIGHT.plus(Duration.ofMinutes(5));

    assertThat(decide(alert, new AlertEvent.StepDue(due, 1)).effects())
        .containsExactly(new Notify(HENDRA, true), new WakeAt(due.plus(Duration.ofMinutes(10)), 2));
  }

  @Test
  void thenTellsEverybodyAgainAndAgain() {
    Alert alert = raise(AlertLevel.EMERGENCY, NIGHT).next();
    for (int step = 1; step < 10; step++) {
      Instant due = NIGHT.plus(Duration.ofMinutes(10L * step));
      AlertDecision decision = decide(alert, new AlertEvent.StepDue(due, step));
      if (step > 1) {
        assertThat(decision.effects())
            .containsExactly(
                new Notify(RINA, true),
                new Notify(HENDRA, true),
                new WakeAt(due.plus(Duration.ofMinutes(10)), step + 1));
      }
      alert = decision.next();
    }
  }

  @Test
  void waitsForServiceHoursWithTheSecondStepOfAHighAlert() {
    assertThat(raise(AlertLevel.HIGH, NIGHT).effects())
        .containsExactly(
            new Notify(RINA, false), new WakeAt(Instant.parse("2026-11-24T01:00:00Z"), 1));
    assertThat(raise(AlertLevel.HIGH, MORNING).effects())
        .contains(new WakeAt(MORNING.plus(Duration.ofMinutes(60)), 1));
  }

  @Test
  void leavesAModerateAlertUntilTheNextWorkingMorning() {
    AlertDecision raised = raise(AlertLevel.MODERATE, NIGHT);

    assertThat(raised.effects())
        .containsExactly(new WakeAt(Instant.parse("2026-11-24T01:00:00Z"), 0));
    assertThat(
            decide(raised.next(), new AlertEvent.StepDue(Instant.parse("2026-11-24T01:00:00Z"), 0))
                .effects())
        .contains(new Notify(RINA, false));
  }

  @Test
  void restsOnceSomebodyHasAcceptedAndTellsTheWriter() {
    Alert alert = raise(AlertLevel.HIGH, MORNING).next();

    AlertDecision accepted = decide(alert, new AlertEvent.Accepted(MORNING, RINA));

    assertThat(accepted.effects())
        .containsExactly(new Rest(), new Brief(RINA), new TellWriter(RINA));
    assertThat(accepted.next().takenUp()).contains(new Alert.TakenUp(RINA, MORNING));
  }

  @Test
  void showsWhatWasSentOnlyToWhoeverHasTakenItUp() {
    Alert waiting = decide(withVoice(), new AlertEvent.Attached(MORNING, VOICE, KEPT)).next();
    assertThat(decide(withVoice(), new AlertEvent.Attached(MORNING, VOICE, KEPT)).effects())
        .isEmpty();

    AlertDecision accepted = decide(waiting, new AlertEvent.Accepted(MORNING, RINA));

    assertThat(accepted.effects())
        .containsExactly(
            new Rest(), new Brief(RINA), new Show(RINA, List.of(kept())), new TellWriter(RINA));
    assertThat(decide(accepted.next(), new AlertEvent.Accepted(MORNING, HENDRA)).effects())
        .containsExactly(new AlreadyTaken(HENDRA, RINA));
    assertThat(decide(accepted.next(), new AlertEvent.Accepted(MORNING, RINA)).effects())
        .containsExactly(new Brief(RINA), new Show(RINA, List.of(kept())));
  }

  @Test
  void showsWhatComesLaterAtOnceOrTellsOfItWhereADayHasGoneBy() {
    Alert taken = decide(withVoice(), new AlertEvent.Accepted(MORNING, RINA)).next();

    assertThat(attached(taken, MORNING, KEPT)).containsExactly(new Show(RINA, List.of(kept())));
    assertThat(attached(taken, MORNING.plus(Duration.ofHours(23)), KEPT))
        .containsExactly(new Notify(RINA, true));
    assertThat(attached(taken, MORNING, LOST)).isEmpty();
  }

  @Test
  void tellsOfALostFileWhoeverKnowsOfTheAlert() {
    assertThat(attached(withVoice(), MORNING, LOST)).containsExactly(new Notify(RINA, true));
    assertThat(decide(withVoice(), new AlertEvent.Attached(MORNING, new Wamid("wamid.else"), LOST)))
        .isEqualTo(new AlertDecision(withVoice(), List.of()));
  }

  @Test
  void keepsTheWordsWhenSomethingWithoutWordsFollows() {
    assertThat(withVoice().words().clear()).isEqualTo("nyabu lagi");
    assertThat(withVoice().attachments()).hasSize(1);
    assertThat(again(withVoice()).attachments()).hasSize(1);
  }

  private static List<AlertEffect> attached(Alert alert, Instant at, Attachment.State state) {
    return decide(alert, new AlertEvent.Attached(at, VOICE, state)).effects();
  }

  /// An alert that Rina was told of, joined by a voice note.
  private static Alert withVoice() {
    return again(raise(AlertLevel.HIGH, MORNING).next());
  }

  private static Alert again(Alert alert) {
    var voice = new Attachment(VOICE, Attachment.Kind.VOICE, Attachment.State.AWAITED);
    return decide(
            alert,
            new AlertEvent.Again(
                MORNING, AlertLevel.MODERATE, List.of(), new Sensitive(""), List.of(voice)))
        .next();
  }

  private static Attachment kept() {
    return new Attachment(VOICE, Attachment.Kind.VOICE, KEPT);
  }

  @Test
  void givesAnAlertOneOwnerAndTellsTheOther() {
    Alert taken =
        decide(raise(AlertLevel.HIGH, MORNING).next(), new AlertEvent.Accepted(MORNING, RINA))
            .next();

    assertThat(decide(taken, new AlertEvent.Accepted(MORNING, HENDRA)).effects())
        .containsExactly(new AlreadyTaken(HENDRA, RINA));
    assertThat(decide(taken, new AlertEvent.PassedOn(MORNING, HENDRA)).effects())
        .containsExactly(new AlreadyTaken(HENDRA, RINA));
  }

  @Test
  void showsTheOwnerTheAlertAgainWhenSheAcceptsTwice() {
    Alert taken =
        decide(raise(AlertLevel.HIGH, MORNING).next(), new AlertEvent.Accepted(MORNING, RINA))
            .next();

    assertThat(decide(taken, new AlertEvent.Accepted(MORNING, RINA)).effects())
        .containsExactly(new Brief(RINA));
  }

  @Test
  void goesToTheNextAtOnceWhenPassedOn() {
    Alert alert = raise(AlertLevel.HIGH, MORNING).next();

    assertThat(decide(alert, new AlertEvent.PassedOn(MORNING, RINA)).effects())
        .startsWith(new ConfirmPassedOn(RINA, List.of(HENDRA)), new Notify(HENDRA, true));
  }

  @Test
  void goesToTheNextAtOnceWhenSomebodyCannotBeReached() {
    Alert alert = raise(AlertLevel.EMERGENCY, NIGHT).next();

    assertThat(decide(alert, new AlertEvent.NotDelivered(NIGHT, RINA, 1)).effects())
        .startsWith(new Notify(HENDRA, true));
  }

  @ParameterizedTest
  @EnumSource(AlertLevel.class)
  void keepsItsRhythmWhenNobodyCanBeReachedInAnyStep(AlertLevel level) {
    Alert alert = raise(level, MORNING).next();
    int told = 1;
    AlertDecision decision =
        decide(alert, new AlertEvent.NotDelivered(MORNING, RINA, alert.step()));
    while (!decision.effects().isEmpty()) {
      told++;
      alert = decision.next();
      assertThat(alert.step()).isLessThanOrEqualTo(Policy.of(level).steps().size());
      decision = decide(alert, new AlertEvent.NotDelivered(MORNING, RINA, alert.step()));
    }

    assertThat(told).isEqualTo(Policy.of(level).steps().size());
    assertThat(decision.next()).isEqualTo(alert);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2, 7})
  void ignoresATimerOfAnotherStep(long step) {
    Alert alert = raise(AlertLevel.EMERGENCY, NIGHT).next();

    assertThat(decide(alert, new AlertEvent.StepDue(NIGHT, step)))
        .isEqualTo(new AlertDecision(alert, List.of()));
  }

  @Test
  void beginsAnewWhenSomethingGraverIsWritten() {
    Alert alert = raise(AlertLevel.HIGH, NIGHT).next();

    AlertDecision worse =
        decide(
            alert,
            new AlertEvent.Again(
                NIGHT, AlertLevel.EMERGENCY, List.of("VIOLENCE"), new Sensitive("tolong")));

    assertThat(worse.next().level()).isEqualTo(AlertLevel.EMERGENCY);
    assertThat(worse.next().signals()).containsExactly("SUBSTANCE_USE", "VIOLENCE");
    assertThat(worse.effects()).startsWith(new Notify(RINA, true));
  }

  @Test
  void tellsWhoeverKnowsOfItAgainAndLeavesTheChainAsItIs() {
    Alert alert = raise(AlertLevel.HIGH, NIGHT).next();

    AlertDecision same =
        decide(
            alert,
            new AlertEvent.Again(
                NIGHT, AlertLevel.HIGH, List.of("MISSING"), new Sensitive("belum pulang")));

    assertThat(same.effects()).containsExactly(new Notify(RINA, true));
    assertThat(same.next().step()).isEqualTo(alert.step());
    assertThat(same.next().words().clear()).isEqualTo("belum pulang");
  }

  @Test
  void goesToTheWorkerAgainWhereACentreHasNoSupervisor() {
    Roster alone = new Roster(RINA, List.of(), WIB);
    Alert alert =
        EscalationRules.decide(fresh(AlertLevel.EMERGENCY), new AlertEvent.Raised(NIGHT), alone)
            .next();

    AlertDecision next = EscalationRules.decide(alert, new AlertEvent.StepDue(NIGHT, 1), alone);

    assertThat(next.effects()).contains(new Notify(RINA, true));
    assertThat(next.effects()).noneMatch(NobodyToTell.class::isInstance);
  }

  /// Whatever happens in whatever order, an open alert has a time at which it comes back.
  @ParameterizedTest
  @EnumSource(AlertLevel.class)
  void neverForgetsAnOpenAlert(AlertLevel level) {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<WakeAt> wakes = new ArrayList<>();
      Instant now = NIGHT;
      AlertDecision decision = raise(level, now);
      for (int i = 0; i < 30 && decision.next().open(); i++) {
        wakes.addAll(
            decision.effects().stream()
                .filter(WakeAt.class::isInstance)
                .map(WakeAt.class::cast)
                .toList());
        WakeAt next = wakes.getLast();
        assertThat(next.step()).isEqualTo(decision.next().step());
        now = now.plus(Duration.ofMinutes(random.nextInt(90)));
        decision = decide(decision.next(), anyEvent(random, now, next));
      }
    }
  }

  private static AlertEvent anyEvent(Random random, Instant now, WakeAt next) {
    return switch (random.nextInt(5)) {
      case 0 -> new AlertEvent.PassedOn(now, RINA);
      case 1 -> new AlertEvent.NotDelivered(now, RINA, next.step());
      case 2 ->
          new AlertEvent.Again(
              now, LEVELS.get(random.nextInt(LEVELS.size())), List.of(), new Sensitive("lagi"));
      default -> new AlertEvent.StepDue(next.due(), next.step());
    };
  }

  private static AlertDecision raise(AlertLevel level, Instant at) {
    return decide(fresh(level), new AlertEvent.Raised(at));
  }

  private static AlertDecision decide(Alert alert, AlertEvent event) {
    return EscalationRules.decide(alert, event, ROSTER);
  }

  private static Alert fresh(AlertLevel level) {
    return new Alert(
        new AlertId(new CaseId("K-001"), 1),
        new Party.OfContact(new ContactId("ibu-budi")),
        level,
        "MESSAGE",
        List.of("SUBSTANCE_USE"),
        new Sensitive("nyabu lagi"),
        MORNING,
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
