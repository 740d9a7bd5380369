package id.rangkul.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.GraphStub;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class TemplatesCommandIT {
  private static final String ACCOUNT = "5550009";
  private static final String TOKEN_EXPIRED = "{\"error\":{\"message\":\"x\",\"code\":190}}";
  private static final String INVALID =
      """
      {"error":{"message":"Invalid parameter","code":100,"error_user_title":"No",
       "error_user_msg":"This body is not allowed."}}""";

  private static final List<String> OURS =
      List.of(
          "kabar_menunggu",
          "kiriman_menunggu",
          "nomor_berubah",
          "pemberitahuan_petugas",
          "pemberitahuan_singkat",
          "pemberitahuan_ulang",
          "pesan_menunggu",
          "sapaan_keluarga",
          "sapaan_pendampingan",
          "sapaan_warga");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private GraphStub stub;
  private GraphClient graph;

  @BeforeEach
  void openTheGraph() throws IOException {
    stub = GraphStub.start();
    graph =
        new GraphClient(
            stub::url,
            new WhatsAppSettings(
                stub.url(), "v25.0", "token", "-", "-", Optional.empty(), Optional.of(ACCOUNT)));
  }

  @AfterEach
  void closeTheGraph() {
    graph.close();
    stub.close();
  }

  private int run(String... arguments) {
    return new CommandLine(new TemplatesCommand(work -> work.with(graph, ACCOUNT)))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private List<String> atMeta(String field) {
    return stub.templates().all().stream().map(it -> it.path(field).asString()).toList();
  }

  private JsonNode atMeta(String field, String value) {
    return stub.templates().all().stream()
        .filter(it -> it.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void handsInWhatIsMissingAndThenNothingMore() {
    assertThat(run("sync")).isZero();

    assertThat(atMeta("name")).containsExactlyInAnyOrderElementsOf(OURS);
    assertThat(out.toString())
        .containsPattern("pesan_menunggu +id +PENDING +handed in")
        .doesNotContain("REFUSED");
    JsonNode body = atMeta("name", "pemberitahuan_petugas").path("components").path(0);
    assertThat(body.path("text").asString()).contains("{{1}}", "{{3}}");
    assertThat(body.at("/example/body_text/0/0").asString()).isEqualTo("K-2026-014");

    out.getBuffer().setLength(0);
    assertThat(run("sync")).isZero();
    assertThat(stub.templates().all()).hasSize(OURS.size());
    assertThat(out.toString()).contains("as in the files").doesNotContain("handed in");
  }

  @Test
  void changesNothingOnADryRun() {
    assertThat(run("sync", "--dry-run")).isZero();

    assertThat(stub.templates().all()).isEmpty();
    assertThat(out.toString()).contains("would be handed in", "Nothing was changed: --dry-run.");
  }

  @Test
  void changesWhatIsOtherwiseAndLeavesAloneWhatIsNotOurs() {
    stub.templates()
        .put(
            """
            {"id":"71","name":"pesan_menunggu","language":"id","category":"UTILITY",
             "status":"APPROVED","components":[{"type":"BODY","text":"Halo {{1}}, lama sekali."}]}""")
        .put(
            """
            {"id":"72","name":"promosi_toko","language":"id","category":"MARKETING",
             "status":"APPROVED","components":[{"type":"BODY","text":"Diskon."}]}""");

    assertThat(run("sync")).isZero();

    assertThat(out.toString())
        .containsPattern("pesan_menunggu +id +APPROVED +changed")
        .containsPattern("promosi_toko +id +APPROVED +not in the files, left alone");
    assertThat(atMeta("id", "71").toString()).contains("ada pesan yang menunggu");
    assertThat(atMeta("id", "72").toString()).contains("Diskon.");
  }

  @Test
  void saysWhatMetaHasAgainstATemplateAndGoesOnWithTheOthers() {
    stub.answerNext(200, "{\"data\":[]}");
    stub.answerNext(400, INVALID);

    assertThat(run("sync")).isEqualTo(1);

    assertThat(out.toString())
        .containsPattern("kabar_menunggu +id +- +REFUSED: 100 .*This body is not allowed")
        .contains("1 of the templates could not be brought to what the files say.");
    assertThat(stub.templates().all()).hasSize(OURS.size() - 1);
  }

  @Test
  void waitsWhereMetaTakesNoChange() {
    stub.templates()
        .put(
            """
            {"id":"71","name":"pesan_menunggu","language":"id","category":"UTILITY",
             "status":"PENDING","components":[{"type":"BODY","text":"Halo {{1}}, lama sekali."}]}""");

    assertThat(run("sync")).isEqualTo(1);
    assertThat(out.toString()).contains("Meta takes no change while it is PENDING");
  }

  @Test
  void saysInASentenceWhyMetaCannotBeAsked() {
    stub.answerNext(401, TOKEN_EXPIRED);

    assertThat(run("sync")).isEqualTo(1);
    assertThat(err.toString()).contains("is WHATSAPP_ACCESS_TOKEN still good?", "190");
    assertThat(stub.templates().all()).isEmpty();
  }

  @Test
  void asksNothingOfMetaWhileTheFilesHaveMistakes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("words.yaml"), "stop: [");

    assertThat(run("--dialogs", folder.toString(), "sync")).isEqualTo(1);
    assertThat(err.toString()).contains("words.yaml:1: Not YAML", "nothing was asked of Meta");
  }

  @Test
  void showsEveryTemplateWithWhatDependsOnIt() {
    run("sync");
    out.getBuffer().setLength(0);
    stub.templates()
        .put(
            """
            {"id":"72","name":"promosi_toko","language":"id","category":"MARKETING",
             "status":"REJECTED","rejected_reason":"ABUSIVE_CONTENT",
             "quality_score":{"score":"RED"},"components":[]}""");

    assertThat(run("status")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("sapaan_keluarga +id +UTILITY +PENDING +checkin-family")
        .containsPattern("pesan_menunggu .*consent, greeting, safety, sapaan_pendampingan")
        .containsPattern("pemberitahuan_petugas .*pemberitahuan_ulang")
        .containsPattern(
            "promosi_toko +id +MARKETING +REJECTED \\(ABUSIVE_CONTENT\\) +RED +not in the dialog")
        .contains("Not every template is approved");
  }
}
