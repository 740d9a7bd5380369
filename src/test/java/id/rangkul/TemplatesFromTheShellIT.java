package id.rangkul;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.GraphStub;
import id.rangkul.support.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged `templates` as an operator calls it: without Redis, without the webhook's secrets.
class TemplatesFromTheShellIT {
  private static final int REFUSED = 78;

  @TempDir private Path folder;

  private ServiceProcess sync(Map<String, String> environment) {
    return ServiceProcess.start(folder.resolve("data"), environment, "templates", "sync");
  }

  @Test
  void saysWhatIsMissingAndHandsInWhenNothingIs() throws IOException {
    try (GraphStub graph = GraphStub.start();
        ServiceProcess without = sync(Map.of("WHATSAPP_GRAPH_URL", graph.url().toString()));
        ServiceProcess with =
            sync(
                Map.of(
                    "WHATSAPP_GRAPH_URL", graph.url().toString(),
                    "WHATSAPP_ACCESS_TOKEN", "token-uji",
                    "WHATSAPP_BUSINESS_ACCOUNT_ID", "5550009"))) {
      assertThat(without.awaitExit()).isEqualTo(REFUSED);
      assertThat(without.log())
          .contains("WHATSAPP_ACCESS_TOKEN, WHATSAPP_BUSINESS_ACCOUNT_ID not set.")
          .doesNotContain("WHATSAPP_APP_SECRET", "\tat org.springframework");

      assertThat(with.awaitExit()).isZero();
      assertThat(with.log())
          .containsPattern("pesan_menunggu +id +PENDING +handed in")
          .doesNotContain("token-uji", "Redis");
      assertThat(graph.templates().all())
          .extracting(template -> template.path("name").asString())
          .containsExactlyInAnyOrderElementsOf(ours());
    }
  }

  private static List<String> ours() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("dialogs", "templates"))) {
      return files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList();
    }
  }
}
