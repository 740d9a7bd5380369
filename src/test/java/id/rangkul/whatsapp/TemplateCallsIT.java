package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rangkul.support.GraphStub;
import id.rangkul.whatsapp.TemplateDefinition.Category;
import id.rangkul.whatsapp.TemplateDefinition.Example;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TemplateCallsIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "5550002";
  private static final TemplateText TEXT =
      new TemplateText(
          Optional.of("Kabar {{siapa}}"),
          "Halo {{nama}}, ada pesan.",
          Optional.of("Balas STOP"),
          List.of(
              new TemplateButton.QuickReply("Baca"),
              new TemplateButton.Url("Buka", "https://contoh.id/{{1}}")));
  private static final TemplateDefinition NAMED =
      new TemplateDefinition(
          "pesan_menunggu",
          "id",
          Category.UTILITY,
          TEXT,
          List.of(new Example(Optional.of("nama"), "Rina")),
          Optional.of(new Example(Optional.of("siapa"), "Sri")),
          Optional.of("https://contoh.id/a-1"),
          Optional.of(Duration.ofHours(12)));

  private GraphStub graph;
  private GraphClient client;

  @BeforeEach
  void startGraph() throws IOException {
    graph = GraphStub.start();
    client = Graphs.client(graph.url());
  }

  @AfterEach
  void stopGraph() {
    client.close();
    graph.close();
  }

  @Test
  void handsInATemplateWithNamedPlaces() {
    assertThat(client.createTemplate(ACCOUNT, NAMED))
        .isEqualTo(new GraphResult.Done<>(new CreatedTemplate("991", "PENDING", "UTILITY")));
    assertThat(graph.templates().all())
        .containsExactly(
            JSON.readTree(
                """
                {"name": "pesan_menunggu", "language": "id", "category": "UTILITY",
                 "parameter_format": "NAMED", "message_send_ttl_seconds": 43200,
                 "components": [
                   {"type": "HEADER", "format": "TEXT", "text": "Kabar {{siapa}}",
                    "example": {"header_text_named_params": [
                      {"param_name": "siapa", "example": "Sri"}]}},
                   {"type": "BODY", "text": "Halo {{nama}}, ada pesan.",
                    "example": {"body_text_named_params": [
                      {"param_name": "nama", "example": "Rina"}]}},
                   {"type": "FOOTER", "text": "Balas STOP"},
                   {"type": "BUTTONS", "buttons": [
                     {"type": "QUICK_REPLY", "text": "Baca"},
                     {"type": "URL", "text": "Buka", "url": "https://contoh.id/{{1}}",
                      "example": ["https://contoh.id/a-1"]}]}],
                 "id": "991", "status": "PENDING"}
                """));
  }

  @Test
  void handsInATemplateWithNumberedPlaces() {
    client.createTemplate(ACCOUNT, numbered("Halo {{1}}, dari {{2}}.", "Rina", "Sri"));

    assertThat(graph.templates().all())
        .containsExactly(
            JSON.readTree(
                """
                {"name": "kabar", "language": "id", "category": "UTILITY",
                 "parameter_format": "POSITIONAL",
                 "components": [
                   {"type": "HEADER", "format": "TEXT", "text": "Kabar {{1}}",
                    "example": {"header_text": ["Sri"]}},
                   {"type": "BODY", "text": "Halo {{1}}, dari {{2}}.",
                    "example": {"body_text": [["Rina", "Sri"]]}}],
                 "id": "991", "status": "PENDING"}
                """));
  }

  @Test
  void readsBackWhatItHandedIn() {
    client.createTemplate(ACCOUNT, NAMED);

    assertThat(templates())
        .containsExactly(
            new MetaTemplate(
                "991",
                "pesan_menunggu",
                "id",
                "UTILITY",
                "PENDING",
                Optional.empty(),
                Optional.empty(),
                TEXT,
                List.of(),
                Optional.of(Duration.ofHours(12))));
  }

  @Test
  void readsPageAfterPage() {
    for (int i = 0; i < 2 * TemplateCalls.PAGE + 1; i++) {
      graph.templates().put("{\"id\":\"%d\",\"name\":\"kabar_%d\"}".formatted(i, i));
    }

    assertThat(templates())
        .extracting(MetaTemplate::id)
        .hasSize(2 * TemplateCalls.PAGE + 1)
        .doesNotHaveDuplicates();
  }

  @Test
  void readsWhatMetaThinksOfATemplate() {
    graph
        .templates()
        .put(
            """
            {"id": "1", "name": "a", "language": "id", "category": "utility",
             "status": "REJECTED", "quality_score": {"score": "RED", "date": 1},
             "rejected_reason": "INVALID_FORMAT", "components": [
               {"type": "BODY", "text": "Halo"}]}
            """)
        .put(
            """
            {"id": "2", "name": "b", "language": "id", "category": "MARKETING",
             "status": "APPROVED", "rejected_reason": "NONE", "components": 5}
            """);

    MetaTemplate rejected = templates().getFirst();
    MetaTemplate approved = templates().getLast();

    assertThat(rejected.status()).isEqualTo("REJECTED");
    assertThat(rejected.category()).isEqualTo("UTILITY");
    assertThat(rejected.quality()).contains("RED");
    assertThat(rejected.rejection()).contains("INVALID_FORMAT");
    assertThat(approved.quality()).isEmpty();
    assertThat(approved.rejection()).isEmpty();
  }

  @Test
  void namesThePartsThatItHasNoWordsFor() {
    graph
        .templates()
        .put(
            """
            {"id": "1", "name": "a", "components": [
               {"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Halo"},
               {"type": "BUTTONS", "buttons": [{"type": "PHONE_NUMBER", "text": "Telepon"}]},
               {"type": "CAROUSEL"}]}
            """);

    assertThat(templates().getFirst().foreign())
        .containsExactly("HEADER IMAGE", "BUTTON PHONE_NUMBER", "CAROUSEL");
  }

  @Test
  void changesATemplate() {
    graph.templates().put("{\"id\":\"991\",\"name\":\"kabar\",\"status\":\"APPROVED\"}");

    assertThat(client.editTemplate("991", numbered("Halo {{1}} lagi.", "Rina")))
        .isEqualTo(new GraphResult.Done<>(new GraphResult.Success()));
    assertThat(templates().getFirst().text().body()).isEqualTo("Halo {{1}} lagi.");
    assertThat(templates().getFirst().status()).isEqualTo("PENDING");
  }

  @Test
  void deletesATemplateInOneLanguage() {
    graph.templates().put("{\"id\":\"991\",\"name\":\"kabar\",\"language\":\"id\"}");
    graph.templates().put("{\"id\":\"992\",\"name\":\"kabar\",\"language\":\"en\"}");

    assertThat(client.deleteTemplate(ACCOUNT, "991", "kabar")).isInstanceOf(GraphResult.Done.class);
    assertThat(templates()).extracting(MetaTemplate::id).containsExactly("992");
  }

  @Test
  void tellsInMetasWordsWhyATemplateWasRefused() {
    graph.answerNext(
        400,
        """
        {"error": {"code": 100, "message": "Invalid parameter", "error_subcode": 2388299,
          "error_user_title": "Variabel di awal", "error_user_msg": "Pindahkan variabelnya."}}
        """);

    assertThat(client.createTemplate(ACCOUNT, NAMED))
        .isEqualTo(
            new GraphResult.Refused<>(
                "100 invalid parameter: Variabel di awal: Pindahkan variabelnya.",
                Optional.of(100)));
  }

  @Test
  void shortensALongExplanation() {
    graph.answerNext(
        400, "{\"error\":{\"code\":100,\"error_user_msg\":\"" + "x".repeat(5000) + "\"}}");

    assertThat(client.createTemplate(ACCOUNT, NAMED))
        .isEqualTo(
            new GraphResult.Refused<>(
                "100 invalid parameter: " + "x".repeat(300), Optional.of(100)));
  }

  @ParameterizedTest
  @CsvSource({"400, 190, Halted", "403, 200, Halted", "500, 1, Again", "400, 80007, Again"})
  void tellsWhyThereIsNoList(int status, int code, String expected) {
    graph.answerNext(status, "{\"error\":{\"code\":" + code + "}}");

    assertThat(client.templates(ACCOUNT).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void tellsThatTheAccountIsNotThere() {
    graph.answerNext(400, "{\"error\":{\"code\":100,\"error_subcode\":33}}");

    assertThat(client.templates(ACCOUNT)).isInstanceOf(GraphResult.Gone.class);
  }

  @Test
  void letsATemplateLiveOnlyAsLongAsMetaAllows() {
    assertThat(Category.UTILITY.allows(Duration.ofSeconds(30))).isTrue();
    assertThat(Category.UTILITY.allows(Duration.ofSeconds(29))).isFalse();
    assertThat(Category.UTILITY.allows(Duration.ofSeconds(43_201))).isFalse();
    assertThat(Category.MARKETING.allows(Duration.ofHours(12))).isTrue();
    assertThat(Category.MARKETING.allows(Duration.ofDays(31))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TemplateDefinition(
                    "kabar",
                    "id",
                    Category.UTILITY,
                    TEXT,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Duration.ofDays(1))));
  }

  private List<MetaTemplate> templates() {
    GraphResult<List<MetaTemplate>> result = client.templates(ACCOUNT);
    assertThat(result).isInstanceOf(GraphResult.Done.class);
    return ((GraphResult.Done<List<MetaTemplate>>) result).value();
  }

  private static TemplateDefinition numbered(String body, String... examples) {
    return new TemplateDefinition(
        "kabar",
        "id",
        Category.UTILITY,
        new TemplateText(Optional.of("Kabar {{1}}"), body, Optional.empty(), List.of()),
        List.of(examples).stream().map(it -> new Example(Optional.empty(), it)).toList(),
        Optional.of(new Example(Optional.empty(), "Sri")),
        Optional.empty(),
        Optional.empty());
  }
}
