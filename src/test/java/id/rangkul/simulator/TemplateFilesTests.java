package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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

    assertThat(read).extracting(Template::language).containsExactly("id", "jv");
    assertThat(read).extracting(Template::status).containsOnly(Template.Status.APPROVED);
    assertThat(read.getFirst().parts())
        .isEqualTo(
            new Template.Parts(
                Optional.empty(),
                "Halo {{1}}, ada kabar baru.",
                Optional.empty(),
                List.of(new Template.Button.Reply("Mulai"))));
  }

  @Test
  void readsHeaderFooterAndLinksBesideOrInsideALanguage() {
    List<Template> read =
        TemplateFiles.read(
            """
            name: undangan
            header: {id: "Kabar {{1}}"}
            languages:
              id: {body: "Halo {{nama}}, ini undangannya.", footer: Sentra}
            buttons:
              - {title: {id: Buka}, url: "https://example.org/{{1}}"}
            """);

    assertThat(read)
        .singleElement()
        .extracting(Template::parts)
        .isEqualTo(
            new Template.Parts(
                Optional.of(new Template.Header.Title("Kabar {{1}}")),
                "Halo {{nama}}, ini undangannya.",
                Optional.of("Sentra"),
                List.of(new Template.Button.Page("Buka", "https://example.org/{{1}}"))));
  }

  @Test
  void leavesOutWhatItCannotRead() {
    assertThat(TemplateFiles.read("- {name: kosong}\n- 7\n- {body: {id: tanpa nama}}")).isEmpty();
    assertThat(TemplateFiles.read("")).isEmpty();
  }
}
