package id.rangkul.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.account.TemplateSync.Action;
import id.rangkul.account.TemplateSync.Step;
import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateButton;
import id.rangkul.whatsapp.MetaTemplate;
import id.rangkul.whatsapp.TemplateButton.QuickReply;
import id.rangkul.whatsapp.TemplateButton.Url;
import id.rangkul.whatsapp.TemplateDefinition;
import id.rangkul.whatsapp.TemplateDefinition.Example;
import id.rangkul.whatsapp.TemplateText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSyncTests {
  private static final MessageTemplate FILE = file("Halo {{1}}, ada kabar baru.", false);
  private static final TemplateText TEXT =
      new TemplateText(
          Optional.of("Kabar"),
          "Halo {{1}}, ada kabar baru.",
          Optional.of("Balas kapan saja"),
          List.of(new QuickReply("Buka"), new Url("Baca", "https://example.org/a")));

  private static MessageTemplate file(String body, boolean named) {
    return new MessageTemplate(
        "kabar",
        "UTILITY",
        "news",
        Optional.empty(),
        Optional.of(Duration.ofHours(12)),
        named,
        List.of(new MessageTemplate.Parameter("call", "Ibu Ani")),
        Map.of(
            "id",
            new MessageTemplate.Variant(
                Optional.of("Kabar"),
                body,
                Optional.of("Balas kapan saja"),
                List.of(
                    new TemplateButton.Reply("buka", "Buka"),
                    new TemplateButton.Link("Baca", "https://example.org/a")))));
  }

  private static MetaTemplate atMeta(String name, String status, TemplateText text) {
    return new MetaTemplate(
        "77",
        name,
        "id",
        "UTILITY",
        status,
        Optional.empty(),
        Optional.empty(),
        text,
        List.of(),
        Optional.of(Duration.ofHours(12)));
  }

  private static Action action(MessageTemplate file, MetaTemplate... atMeta) {
    List<Step> steps = TemplateSync.steps(List.of(file), List.of(atMeta));
    assertThat(steps).hasSize(1);
    return steps.getFirst().action();
  }

  private static TemplateText saying(String body) {
    return new TemplateText(TEXT.header(), body, TEXT.footer(), TEXT.buttons());
  }

  @Test
  void handsInWhatMetaHasNot() {
    assertThat(action(FILE))
        .isEqualTo(
            new Action.Create(
                new TemplateDefinition(
                    "kabar",
                    "id",
                    TemplateDefinition.Category.UTILITY,
                    TEXT,
                    List.of(new Example(Optional.empty(), "Ibu Ani")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Duration.ofHours(12)))));
  }

  @Test
  void namesThePlacesThatHaveNames() {
    assertThat(action(file("Halo {{call}}, ada kabar baru.", true)))
        .isInstanceOfSatisfying(
            Action.Create.class,
            create ->
                assertThat(create.template().body())
                    .containsExactly(new Example(Optional.of("call"), "Ibu Ani")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "PENDING", "DISABLED"})
  void leavesWhatIsAsInTheFiles(String status) {
    MetaTemplate same = atMeta("kabar", status, TEXT);

    assertThat(action(FILE, same)).isEqualTo(new Action.Keep(same));
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "REJECTED", "PAUSED"})
  void changesWhatIsOtherwise(String status) {
    MetaTemplate other = atMeta("kabar", status, saying("Halo {{1}}, ada kabar lama."));

    assertThat(action(FILE, other))
        .isInstanceOfSatisfying(
            Action.Edit.class,
            edit -> {
              assertThat(edit.before()).isEqualTo(other);
              assertThat(edit.template().text()).isEqualTo(TEXT);
            });
  }

  @Test
  void changesATimeToLiveAndAPartThatTheFilesCannotSay() {
    MetaTemplate longer =
        new MetaTemplate(
            "77",
            "kabar",
            "id",
            "UTILITY",
            "APPROVED",
            Optional.empty(),
            Optional.empty(),
            TEXT,
            List.of(),
            Optional.empty());
    MetaTemplate pictured =
        new MetaTemplate(
            "77",
            "kabar",
            "id",
            "UTILITY",
            "APPROVED",
            Optional.empty(),
            Optional.empty(),
            TEXT,
            List.of("HEADER IMAGE"),
            Optional.of(Duration.ofHours(12)));

    assertThat(action(FILE, longer)).isInstanceOf(Action.Edit.class);
    assertThat(action(FILE, pictured)).isInstanceOf(Action.Edit.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PENDING", "DISABLED", "IN_APPEAL"})
  void waitsWhereMetaTakesNoChange(String status) {
    MetaTemplate other = atMeta("kabar", status, saying("Halo {{1}}, ada kabar lama."));

    assertThat(action(FILE, other))
        .isEqualTo(new Action.Wait(other, "Meta takes no change while it is " + status));
  }

  @Test
  void leavesAloneWhatOnlyMetaHas() {
    MetaTemplate foreign = atMeta("promosi", "APPROVED", TEXT);

    assertThat(TemplateSync.steps(List.of(FILE), List.of(foreign)))
        .extracting(Step::name)
        .containsExactly("kabar", "promosi");
    assertThat(TemplateSync.steps(List.of(), List.of(foreign)))
        .containsExactly(new Step("promosi", "id", new Action.LeaveAlone(foreign)));
  }
}
