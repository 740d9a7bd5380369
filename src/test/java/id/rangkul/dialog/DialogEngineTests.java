package id.rangkul.dialog;

import static id.rangkul.dialog.Shipped.BUDI;
import static id.rangkul.dialog.Shipped.ENGINE;
import static id.rangkul.dialog.Shipped.NOON;
import static id.rangkul.dialog.Shipped.SRI;
import static id.rangkul.dialog.Shipped.after;
import static id.rangkul.dialog.Shipped.alarm;
import static id.rangkul.dialog.Shipped.only;
import static id.rangkul.dialog.Shipped.said;
import static id.rangkul.dialog.Shipped.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogEngineTests {
  private static final PromptDue FAMILY_CHECKIN = new PromptDue(NOON, "checkin-family");
  private static final AlertTakenUp TAKEN_UP = new AlertTakenUp(NOON, "Bu Rina");

  private static Decision decide(Conversation state, Event event) {
    return ENGINE.decide(state, event, SRI);
  }

  @Test
  void decidesTheSameForTheSame() {
    Conversation state = after(ENGINE, SRI, said("pagi", Intent.GREETING), FAMILY_CHECKIN);
    assertEquals(decide(state, alarm("kambuh")), decide(state, alarm("kambuh")));
  }

  @Test
  void opensWithATemplateWhenTheWindowIsClosed() {
    Decision decision = decide(Conversation.fresh(), FAMILY_CHECKIN);
    assertEquals(
        List.of(
            new AskTemplate(
                new TemplateUse("sapaan_keluarga", "id", List.of("Ibu Sri")), Purpose.ROUTINE)),
        decision.effects());
  }

  @Test
  void asksAtOnceWhenTheWindowIsOpen() {
    Conversation open = after(ENGINE, SRI, said("pagi", Intent.GREETING));
    PromptDue inTime = new PromptDue(NOON.plus(Duration.ofHours(23)), "checkin-family");
    assertEquals(1, only(Say.class, decide(open, inTime)).size());
    PromptDue late = new PromptDue(NOON.plus(Duration.ofHours(24)), "checkin-family");
    assertEquals(1, only(AskTemplate.class, decide(open, late)).size());
  }

  @Test
  void takesAnyReplyToTheTemplateForABeginning() {
    Conversation opening = after(ENGINE, SRI, FAMILY_CHECKIN);
    String question = text(decide(opening, new ButtonPressed(NOON, "mulai", "Mulai")));
    assertTrue(question.contains("adakah perubahan pada Mas Budi"), question);
    assertEquals(question, text(decide(opening, said("iya sebentar"))));
  }

  @Test
  void raisesAnAlertAndAnswersSafelyWhenAMessageIsAlarming() {
    Decision decision = decide(Conversation.fresh(), alarm("nyabu lagi"));
    RaiseAlert alert = only(RaiseAlert.class, decision).getFirst();
    assertEquals(Severity.HIGH, alert.severity());
    assertEquals("MESSAGE", alert.reason());
    assertEquals(Signal.SUBSTANCE_USE, alert.findings().getFirst().signal());
    Say answer = only(Say.class, decision).getFirst();
    assertEquals(Purpose.SAFETY, answer.purpose());
    assertTrue(answer.text().startsWith("Terima kasih"), answer.text());
  }

  @ParameterizedTest
  @EnumSource(
      value = Severity.class,
      names = {"HIGH", "EMERGENCY"})
  void raisesAnAlertWhateverWasGoingOn(Severity severity) {
    UserSaid alarming = said(NOON, "tolong", severity, Intent.PROBLEM_REPORT);
    List<Conversation> states =
        List.of(
            Conversation.fresh(),
            after(ENGINE, SRI, FAMILY_CHECKIN),
            after(ENGINE, SRI, said("pagi"), FAMILY_CHECKIN),
            after(ENGINE, SRI, said("stop", Intent.OPT_OUT)),
            after(ENGINE, SRI, alarm("tadi")),
            after(ENGINE, SRI, said("pagi"), FAMILY_CHECKIN, alarm("tadi"), TAKEN_UP),
            Conversation.fresh().with(Consent.REFUSED));
    for (Conversation state : states) {
      Decision decision = decide(state, alarming);
      assertEquals(severity, only(RaiseAlert.class, decision).getFirst().severity());
      assertEquals(Purpose.SAFETY, only(Say.class, decision).getFirst().purpose());
      assertTrue(decision.next().safety().isPresent());
    }
  }

  @Test
  void staysInSafetyWithoutSayingTheSameTwice() {
    Conversation now = after(ENGINE, SRI, alarm("kambuh"));
    Set<String> said = new HashSet<>();
    for (int i = 0; i < StayStep.LEAST_WORDINGS; i++) {
      Decision decision = decide(now, said("halo?"));
      now = decision.next();
      assertTrue(said.add(text(decision)), "said twice: " + text(decision));
      assertTrue(now.safety().isPresent());
    }
  }

  @Test
  void tellsTruthfullyWhoReadAndWhenInTheTimeOfThePerson() {
    Conversation open = after(ENGINE, SRI, alarm("kambuh"));
    AlertTakenUp taken = new AlertTakenUp(NOON.plus(Duration.ofMinutes(122)), "Bu Rina");
    Say say = only(Say.class, decide(open, taken)).getFirst();
    assertEquals(
        "Bu Rina sudah membaca pesan Ibu Sri pukul 14.02 dan akan menghubungi Ibu.", say.text());
    assertEquals(Purpose.SAFETY, say.purpose());
    assertEquals(Optional.of("pesan_menunggu"), say.whenClosed().map(TemplateUse::name));
  }

  @Test
  void neverSaysThatSomebodyReadBeforeSomebodyHas() {
    Conversation now = after(ENGINE, SRI, alarm("kambuh"));
    for (int i = 0; i < 20; i++) {
      Decision decision = decide(now, i % 3 == 0 ? alarm("lagi") : said("halo?"));
      now = decision.next();
      assertFalse(text(decision).contains("sudah membaca"), text(decision));
    }
  }

  @Test
  void returnsToTheInterruptedQuestion() {
    Conversation asked = after(ENGINE, SRI, said("pagi"), FAMILY_CHECKIN);
    Conversation back = decide(decide(asked, alarm("kambuh")).next(), TAKEN_UP).next();
    assertEquals(Phase.RETURNING, back.phase());
    Decision resumed = decide(back, said("makasih", Intent.THANKS));
    assertEquals(asked.places(), resumed.next().places());
    assertFalse(only(Say.class, resumed).getLast().buttons().isEmpty());
    assertEquals(asked.places(), decide(back, FAMILY_CHECKIN).next().places());
  }

  @Test
  void saysLaterWhatCouldNotBeSaidWhileTheWindowWasClosed() {
    Conversation open = after(ENGINE, SRI, alarm("kambuh"));
    AlertTakenUp nextDay = new AlertTakenUp(NOON.plus(Duration.ofHours(30)), "Bu Rina");
    Decision taken = decide(open, nextDay);
    ButtonPressed opens = new ButtonPressed(NOON.plus(Duration.ofHours(31)), "buka", "Buka");
    assertEquals(text(taken), text(decide(taken.next(), opens)));
  }

  @Test
  void saysNothingRoutineAfterStop() {
    Decision stopped = decide(Conversation.fresh(), said("STOP"));
    assertEquals(1, only(Say.class, stopped).size());
    assertTrue(text(stopped).contains("MULAI"));
    for (Event event :
        List.of(
            FAMILY_CHECKIN,
            said("stop", Intent.OPT_OUT),
            said("terima kasih", Intent.THANKS),
            said(NOON, "beras habis", Severity.MODERATE, Intent.PROBLEM_REPORT),
            said("hubungi saya", Intent.TALK_TO_WORKER),
            new ButtonPressed(NOON, "checkin-family/aman/aman", "Aman"),
            new MediaReceived(NOON, "image"),
            TAKEN_UP)) {
      Decision after = decide(stopped.next(), event);
      assertEquals(List.of(), only(Say.class, after), event.toString());
      assertEquals(List.of(), only(AskTemplate.class, after), event.toString());
      assertEquals(1, only(StaySilent.class, after).size(), event.toString());
      assertTrue(after.next().stopped());
    }
  }

  @Test
  void putsAVoiceBeforeTheWorkerWhereAQuestionIsOpenOrSomebodyWorries() {
    MediaReceived voice = new MediaReceived(NOON, "voice");
    Conversation asked = after(ENGINE, SRI, said("pagi"), FAMILY_CHECKIN);
    Conversation inDanger = after(ENGINE, SRI, alarm("kambuh"));
    List<PutBeforeWorker> heard = List.of(new PutBeforeWorker("voice", MediaNeed.LISTENING));

    assertEquals(heard, only(PutBeforeWorker.class, decide(asked, voice)));
    assertEquals(asked.places(), decide(asked, voice).next().places());
    assertEquals(heard, only(PutBeforeWorker.class, decide(inDanger, voice)));
    assertEquals(
        heard,
        only(
            PutBeforeWorker.class,
            ENGINE.decide(Conversation.fresh(), voice, SRI.withOpenAlert(true))));
    assertEquals(List.of(), only(PutBeforeWorker.class, decide(Conversation.fresh(), voice)));
  }

  @Test
  void putsAPictureOfSomebodyWhoHasStoppedBeforeTheWorkerWhoWorries() {
    Conversation stopped = after(ENGINE, SRI, said("STOP"));
    Decision sent =
        ENGINE.decide(stopped, new MediaReceived(NOON, "image"), SRI.withOpenAlert(true));

    assertEquals(1, only(PutBeforeWorker.class, sent).size());
    assertEquals(1, only(RaiseAlert.class, sent).size());
    assertEquals(List.of(), only(Say.class, sent));
  }

  @Test
  void resumesAfterMulai() {
    Conversation stopped = after(ENGINE, SRI, said("STOP"));
    Conversation resumed = decide(stopped, said("Mulai")).next();
    assertFalse(resumed.stopped());
    assertEquals(1, only(Say.class, decide(resumed, FAMILY_CHECKIN)).size());
  }

  @Test
  void takesAnAlarmWithStopForAnAlarmFirstAndStopsToo() {
    Decision decision = decide(Conversation.fresh(), alarm("dia kambuh. jangan kirim pesan lagi"));
    assertEquals(1, only(RaiseAlert.class, decision).size());
    assertEquals(Purpose.SAFETY, only(Say.class, decision).getFirst().purpose());
    assertTrue(decision.next().stopped());
  }

  @Test
  void doesNotStopForAnAlarmThatOnlySpeaksOfStopping() {
    Decision decision = decide(Conversation.fresh(), alarm("dia berhenti minum obat dan ngamuk"));
    assertFalse(decision.next().stopped());
  }

  @Test
  void opensTheConsentDialogInsteadOfACheckinWithoutConsent() {
    Facts withoutConsent =
        new Facts(
            SRI.call(),
            SRI.role(),
            "id",
            SRI.centre(),
            SRI.worker(),
            SRI.client(),
            false,
            SRI.zone());
    Conversation opening =
        ENGINE.decide(Conversation.fresh(), FAMILY_CHECKIN, withoutConsent).next();
    assertEquals("consent", opening.places().getFirst().dialog());
    Conversation refused =
        ENGINE.decide(Conversation.fresh().with(Consent.REFUSED), FAMILY_CHECKIN, SRI).next();
    assertEquals(Phase.IDLE, refused.phase());
  }

  @Test
  void goesOnWithTheDialogAfterAWarning() {
    Conversation asked = after(ENGINE, BUDI, said("pagi"), new PromptDue(NOON, "checkin-client"));
    UserSaid warning =
        said(NOON, "sedang berat", Severity.MODERATE, Intent.PROBLEM_REPORT, Signal.LOW_MOOD);
    Decision decision = ENGINE.decide(asked, warning, BUDI);
    assertEquals(Severity.MODERATE, only(RaiseAlert.class, decision).getFirst().severity());
    assertEquals("dorongan", decision.next().places().getLast().step());
    assertEquals(1, only(Say.class, decision).size());
  }

  @Test
  void tellsTheQuestionThatIsOpen() {
    Conversation asked = after(ENGINE, SRI, said("pagi"), FAMILY_CHECKIN);
    assertTrue(ENGINE.question(asked, SRI).orElseThrow().contains("perubahan pada Mas Budi"));
    assertEquals(Optional.empty(), ENGINE.question(Conversation.fresh(), SRI));
    assertEquals(Optional.empty(), ENGINE.question(decide(asked, alarm("kambuh")).next(), SRI));
  }

  @Test
  void raisesOneAlertATurn() {
    Conversation asked = after(ENGINE, BUDI, said("pagi"), new PromptDue(NOON, "checkin-client"));
    Conversation urge = ENGINE.decide(asked, said("Baik"), BUDI).next();
    UserSaid eight = said(NOON, "8", Severity.MODERATE, Intent.OTHER, Signal.CRAVING);
    assertEquals(1, only(RaiseAlert.class, ENGINE.decide(urge, eight, BUDI)).size());
  }

  @Test
  void saysInEveryLanguageWhatOnlyIndonesianHas() {
    Facts javanese =
        new Facts(
            "Bu Sri", SRI.role(), "jv", SRI.centre(), SRI.worker(), SRI.client(), true, SRI.zone());
    assertFalse(text(ENGINE.decide(Conversation.fresh(), alarm("kumat"), javanese)).isBlank());
  }
}
