package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.account.TemplateChoice;
import id.rangkul.conversation.WindowPlan.Form;
import id.rangkul.dialog.AskTemplate;
import id.rangkul.dialog.Conversation;
import id.rangkul.dialog.Decision;
import id.rangkul.dialog.DialogEngine;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Effect;
import id.rangkul.dialog.Facts;
import id.rangkul.dialog.Noticed;
import id.rangkul.dialog.Purpose;
import id.rangkul.dialog.Say;
import id.rangkul.dialog.Source;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.understanding.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowPlanTests {
  private static final Instant WROTE = Instant.parse("2026-11-23T05:00:00Z");
  private static final Instant LAST_MOMENT = WROTE.plus(Duration.ofHours(24)).minusMillis(1);
  private static final Instant CLOSED = WROTE.plus(Duration.ofHours(24));
  private static final Facts SRI =
      new Facts(
          "Ibu Sri",
          Role.FAMILY,
          "id",
          "Sentra Satria",
          "Bu Rina",
          "Mas Budi",
          true,
          ZoneId.of("Asia/Jakarta"));
  private static final DialogEngine ENGINE = new DialogEngine(Dialogs.load(Source.classpath()));
  private static final TemplateUse WAITING = ENGINE.waiting(SRI);
  private static final TemplateUse GREETING =
      new TemplateUse("sapaan_keluarga", "id", List.of("Ibu Sri"));
  private static final TemplateUse STAND_IN =
      new TemplateUse("kabar_menunggu", "id", List.of("Ibu Sri"));

  private static Conversation written() {
    return ENGINE.decide(Conversation.fresh(), new Noticed(WROTE), SRI).next();
  }

  private static Say say(Purpose purpose) {
    return new Say("Terima kasih, Ibu Sri.", List.of(), purpose, Optional.empty());
  }

  private static WindowPlan plan(Instant now, Effect... effects) {
    return plan(now, TemplateChoice.Use::new, effects);
  }

  private static WindowPlan plan(
      Instant now, Function<TemplateUse, TemplateChoice> choice, Effect... effects) {
    return WindowPlan.of(new Decision(written(), List.of(effects)), now, WAITING, choice);
  }

  @Test
  void knowsTheTemplateThatOpensTheWindow() {
    assertThat(WAITING).isEqualTo(new TemplateUse("pesan_menunggu", "id", List.of("Ibu Sri")));
  }

  @Test
  void speaksFreelyUpToTheLastMomentAndNamesWhatGoesWhenThatIsMissed() {
    WindowPlan plan = plan(LAST_MOMENT, say(Purpose.REPLY));

    assertThat(plan.forms()).containsExactly(new Form.Words(say(Purpose.REPLY), WAITING));
    assertThat(plan.next().held()).isEmpty();
  }

  @Test
  void sendsTheTemplateOfTheWordsWhereTheyHaveOne() {
    Say news = new Say("Sudah dibaca.", List.of(), Purpose.SAFETY, Optional.of(GREETING));

    assertThat(plan(CLOSED, news).forms())
        .containsExactly(new Form.ByTemplate(GREETING, Purpose.SAFETY));
    assertThat(plan(LAST_MOMENT, news).forms()).containsExactly(new Form.Words(news, GREETING));
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"SAFETY", "REPLY"})
  void holdsWordsThatComeTooLateAndTellsThatSomethingWaits(Purpose purpose) {
    WindowPlan plan = plan(CLOSED, say(purpose));

    assertThat(plan.forms()).containsExactly(new Form.ByTemplate(WAITING, purpose));
    assertThat(plan.next().held()).contains("Terima kasih, Ibu Sri.");
  }

  @Test
  void saysWhatItHeldAsSoonAsThePersonWrites() {
    Conversation holding = plan(CLOSED, say(Purpose.REPLY)).next();

    Decision decision = ENGINE.decide(holding, new Noticed(CLOSED), SRI);

    assertThat(decision.effects())
        .filteredOn(Say.class::isInstance)
        .singleElement()
        .extracting(effect -> ((Say) effect).text())
        .isEqualTo("Terima kasih, Ibu Sri.");
    assertThat(decision.next().held()).isEmpty();
  }

  @Test
  void wakesNobodyForARoutineMessageWithoutATemplate() {
    WindowPlan plan = plan(CLOSED, say(Purpose.ROUTINE));

    assertThat(plan.forms())
        .containsExactly(
            new Form.NotSent("Terima kasih, Ibu Sri.", Purpose.ROUTINE, "WINDOW_CLOSED"));
    assertThat(plan.reason()).contains("WINDOW_CLOSED");
    assertThat(plan.next().held()).isEmpty();
  }

  @Test
  void opensByTheStandInOfATemplateThatIsNotLetGo() {
    WindowPlan plan =
        plan(
            CLOSED,
            _ -> new TemplateChoice.Use(STAND_IN),
            new AskTemplate(GREETING, Purpose.ROUTINE));

    assertThat(plan.forms()).containsExactly(new Form.ByTemplate(STAND_IN, Purpose.ROUTINE));
  }

  @Test
  void tellsWhyWhatNoTemplateBringsWasNotSent() {
    WindowPlan plan =
        plan(
            CLOSED,
            wanted -> new TemplateChoice.None(wanted, "PAUSED"),
            say(Purpose.REPLY),
            new AskTemplate(GREETING, Purpose.ROUTINE));

    assertThat(plan.forms())
        .containsExactly(
            new Form.NotSent("Terima kasih, Ibu Sri.", Purpose.REPLY, "TEMPLATE_PAUSED"),
            new Form.NotSent("", Purpose.ROUTINE, "TEMPLATE_PAUSED"));
    assertThat(plan.next().held()).contains("Terima kasih, Ibu Sri.");
  }

  @Test
  void triesATemplateAllTheSameWhereSomebodyMayBeInDanger() {
    WindowPlan plan =
        plan(CLOSED, wanted -> new TemplateChoice.None(wanted, "PAUSED"), say(Purpose.SAFETY));

    assertThat(plan.forms()).containsExactly(new Form.ByTemplate(WAITING, Purpose.SAFETY));
  }

  @Test
  void sendsOneTemplateForSeveralWords() {
    Say long1 = new Say("a".repeat(4_000), List.of(), Purpose.REPLY, Optional.empty());

    assertThat(plan(CLOSED, long1, long1).forms())
        .containsExactly(new Form.ByTemplate(WAITING, Purpose.REPLY));
  }

  @Test
  void makesOneBubbleOfAllThatATurnSays() {
    assertThat(plan(LAST_MOMENT, say(Purpose.REPLY), say(Purpose.SAFETY)).forms())
        .containsExactly(
            new Form.Words(
                new Say(
                    "Terima kasih, Ibu Sri.\n\nTerima kasih, Ibu Sri.",
                    List.of(),
                    Purpose.SAFETY,
                    Optional.empty()),
                WAITING));
  }
}
