package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateFilesTests {
  @Test
  void readsATemplateAsTheDialogsWriteIt() {
    List<Template> read =
        TemplateFiles.read(
            """
            template: sapaan
            category: UTILITY
            parameters: [call]
            body:
              id: "Halo {{1}}, ada kabar baru."
              jv: "Sugeng {{1}}, wonten kabar."
            buttons:
              - {id: mulai, title: Mulai}
            """);

    assertThat(read)
        .containsExactly(
            new Template(
                "sapaan",
                Map.of("id", "Halo {{1}}, ada kabar baru.", "jv", "Sugeng {{1}}, wonten kabar."),
                List.of(new QuickReply("Mulai", "Mulai"))));
  }

  @Test
  void leavesOutWhatItCannotRead() {
    assertThat(TemplateFiles.read("- {name: kosong}\n- 7\n- {body: {id: tanpa nama}}")).isEmpty();
    assertThat(TemplateFiles.read("")).isEmpty();
  }

  @Test
  void countsPlacesAndFillsThem() {
    String body = "Halo {{1}}, kasus {{2}}, sekali lagi {{1}}.";

    assertThat(Template.places(body)).isEqualTo(2);
    assertThat(Template.fill(body, List.of("Ibu $1", "K\\1")))
        .isEqualTo("Halo Ibu $1, kasus K\\1, sekali lagi Ibu $1.");
  }
}
