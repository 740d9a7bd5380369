package id.rangkul.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFileTests {
  private static final String FILE = "templates/tambahan.yaml";
  private static final String GOOD =
      """
      template: tambahan
      category: UTILITY
      what: A template of a test
      fallback: pesan_menunggu
      worth_hours: 12
      parameters:
        - {name: call, example: Ibu Ani}
        - {name: time, example: "14.05"}
      header: {id: Kabar baru}
      body:
        id: "Halo {{1}}, pukul {{2}} nanti ada kabar baru untuk dibaca."
      footer: Balas kapan saja
      buttons:
        - {id: buka, title: Buka}
        - {url: "https://example.org/a", title: {id: Baca}}
      """;

  private static List<Mistake> mistakes(String text) {
    DialogMistakes refused =
        catchThrowableOfType(DialogMistakes.class, () -> Dialogs.load(Shipped.with(FILE, text)));
    return refused == null ? List.of() : refused.mistakes();
  }

  private static MessageTemplate load(String text) {
    return Dialogs.load(Shipped.with(FILE, text)).template("tambahan");
  }

  @Test
  void readsATemplateWithAllItsParts() {
    assertThat(load(GOOD))
        .isEqualTo(
            new MessageTemplate(
                "tambahan",
                "UTILITY",
                "A template of a test",
                Optional.of("pesan_menunggu"),
                Optional.of(Duration.ofHours(12)),
                false,
                List.of(
                    new MessageTemplate.Parameter("call", "Ibu Ani"),
                    new MessageTemplate.Parameter("time", "14.05")),
                Map.of(
                    "id",
                    new MessageTemplate.Variant(
                        Optional.of("Kabar baru"),
                        "Halo {{1}}, pukul {{2}} nanti ada kabar baru untuk dibaca.",
                        Optional.of("Balas kapan saja"),
                        List.of(
                            new TemplateButton.Reply("buka", "Buka"),
                            new TemplateButton.Link("Baca", "https://example.org/a"))))));
  }

  @Test
  void fillsPlacesByNumberAndByName() {
    MessageTemplate byNumber = load(GOOD);
    MessageTemplate byName = load(GOOD.replace("{{1}}", "{{call}}").replace("{{2}}", "{{time}}"));
    String filled = "Halo Ibu $1, pukul 10 nanti ada kabar baru untuk dibaca.";

    assertThat(byNumber.filled("id", List.of("Ibu $1", "10"))).isEqualTo(filled);
    assertThat(byName.named()).isTrue();
    assertThat(byName.filled("jv", List.of("Ibu $1", "10"))).isEqualTo(filled);
    assertThat(byName.replies()).containsExactly("buka");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          template: tambahan  | template: Tambahan    | 1  | A template and its file have the same name
          category: UTILITY   | category: NEWS        | 1  | Unknown category NEWS.
          category: UTILITY   | category: MARKETING   | 1  | A template of the category MARKETING costs more
          what: A template of a test | wat: apa       | 1  | what is missing.
          fallback: pesan_menunggu | fallback: tidak_ada | 4 | There is no template tidak_ada.
          fallback: pesan_menunggu | fallback: tambahan | 4 | The fallbacks go round in a circle.
          fallback: pesan_menunggu | fallback: pemberitahuan_petugas | 4 | The fallback pemberitahuan_petugas needs other parameters.
          name: call          | name: Nama            | 7 | A parameter's name is of a-z, 0-9 and _.
          name: time          | name: call            | 8 | The parameter call stands here twice.
          ', example: Ibu Ani' |                      | 7 | example is missing.
          example: Ibu Ani    | 'example: ""'         | 7 | The example is empty.
          example: Ibu Ani    | 'example: "Ibu\\tAni"' | 7 | Meta refuses such a value.
          example: Ibu Ani    | 'example: "Ibu\\nAni"' | 7 | Meta refuses such a value.
          example: Ibu Ani    | example: "Ibu     Ani" | 7 | Meta refuses such a value.
          {id: Kabar baru}    | Kabar {{1}}           | 9 | The header has a parameter
          {id: Kabar baru}    | Kabar *baru*          | 9 | The header has a parameter, a line break, an emoji or markup.
          Kabar baru          | Kabar yang baru saja masuk dan panjang sekali sampai tidak muat lagi | 9 | The header is empty or too long.
          Balas kapan saja    | Balas kapan saja 😊   | 12 | The footer has a parameter
          '  id: "Halo'      | '  jv: "Halo'        | 11 | Meta takes no templates in jv.
          '  id: "Halo'      | '  jv: "Halo'        | 1  | The Indonesian body is missing.
          Halo {{1}}, pukul | {{1}}, pukul        | 11 | A parameter stands at the start or end.
          Halo {{1}}          | *{{1}}*               | 11 | A parameter stands at the start or end.
          {{2}} nanti ada kabar baru untuk dibaca. | nanti ada kabar baru pada {{2}}. | 11 | A parameter stands at the start or end.
          ', pukul {{2}} nanti' | ' {{2}} nanti'      | 11 | Two parameters stand side by side.
          {{2}}               | {{2}                  | 11 | Braces do not close
          {{2}}               | {{3}}                 | 11 | The body uses parameters [1, 3].
          {{2}}               | {{nama}}              | 11 | The body uses parameters [1, nama].
          nanti ada kabar baru untuk dibaca | ya      | 11 | The body has too many parameters for its length.
          kabar baru untuk    | kabar     baru untuk  | 11 | The body has a tab
          kabar baru untuk    | klinik rehabilitasi   | 11 | The text says what it never may
          kabar baru untuk    | kabar {call}          | 11 | Nothing is known by the name {call}.
          title: Buka}        | title: Rehabilitasi}  | 14 | The text says what it never may
          title: Buka}        | title: Buka pesan yang baru masuk} | 14 | The title is too long.
          title: Buka}        | title: Baca}          | 14 | Two buttons have the title Baca.
          title: {id: Baca}   | title: {en: Read}     | 15 | The title is missing in id.
          https://example.org/a | http://example.org/a | 15 | Not an address that Meta takes.
          https://example.org/a | https://example.org/{{1}} | 15 | Not an address that Meta takes.
          id: buka            | id: buka, url: "https://example.org/b" | 14 | A button has an id or a url.
          worth_hours: 12     | worth_hours: 13       | 5 | Meta does not take this as a message's time to live.
          """)
  void refusesWhatMetaOrAPreviewWouldNotStand(String good, String bad, int line, String reason) {
    List<Mistake> found = mistakes(GOOD.replace(good, bad == null ? "" : bad));

    assertThat(found)
        .anySatisfy(
            mistake -> {
              assertThat(mistake.file()).isEqualTo(FILE);
              assertThat(mistake.line()).isEqualTo(line);
              assertThat(mistake.reason()).startsWith(reason);
              assertThat(mistake.remedy()).isNotBlank();
            });
  }

  @Test
  void refusesABodyThatIsTooLongOnlyWithLongParameters() {
    String body = "kabar baru ".repeat(85);
    int over = Limits.MAX_TEMPLATE_BODY - 2 * Limits.MAX_TEMPLATE_PARAMETER;

    assertThat(body.length()).isBetween(over, Limits.MAX_TEMPLATE_BODY);
    assertThat(mistakes(GOOD.replace("kabar baru untuk", body)))
        .extracting(Mistake::reason)
        .containsExactly("The body is too long.");
  }

  @Test
  void refusesElevenButtons() {
    StringBuilder buttons = new StringBuilder(GOOD);
    for (int i = 0; i < 9; i++) {
      buttons.append("  - {url: \"https://example.org/%d\", title: Baca %d}%n".formatted(i, i));
    }

    assertThat(mistakes(buttons.toString()))
        .extracting(Mistake::reason)
        .containsExactly("Too many buttons.");
  }

  @Test
  void refusesAQuickReplyBehindALink() {
    assertThat(mistakes(GOOD + "  - {id: nanti, title: Nanti}\n"))
        .extracting(Mistake::reason)
        .containsExactly("A quick reply follows a link.");
  }

  @Test
  void takesMarketingForAReason() {
    String said = GOOD.replace("category: UTILITY", "category: MARKETING\nbecause: Meta says so");

    assertThat(mistakes(said)).isEmpty();
  }

  @Test
  void refusesTwoTemplatesThatSayTheSame() {
    String waiting = Shipped.SOURCE.files().getOrDefault("templates/pesan_menunggu.yaml", "");
    String copy =
        waiting
            .replace("template: pesan_menunggu", "template: tambahan")
            .replace("fallback: kabar_menunggu\n", "");

    assertThat(mistakes(copy))
        .extracting(Mistake::reason)
        .containsExactly("The template pesan_menunggu says the same.");
  }

  @Test
  void refusesAFallbackWithFewerLanguages() {
    String english =
        GOOD.replace(
            "footer:", "  en: \"Hello {{1}}, at {{2}} there is some news for you.\"\nfooter:");

    assertThat(
            mistakes(
                english.replace("header: {id: Kabar baru}\n", "").replace("{id: Baca}", "Baca")))
        .extracting(Mistake::reason)
        .containsExactly("The fallback pesan_menunggu has fewer languages.");
  }

  @Test
  void refusesMoreTemplatesThanAnAccountHolds() {
    Map<String, String> files = new HashMap<>(Shipped.SOURCE.files());
    for (int i = 0; i < Limits.MAX_TEMPLATES; i++) {
      String name = "tambahan_" + i;
      files.put(
          "templates/" + name + ".yaml",
          GOOD.replace("template: tambahan", "template: " + name).replace("Halo", "Halo " + i));
    }

    DialogMistakes refused =
        catchThrowableOfType(DialogMistakes.class, () -> Dialogs.load(new Source(files)));
    int all = Limits.MAX_TEMPLATES + Shipped.DIALOGS.templates().size();
    assertThat(refused.mistakes())
        .extracting(Mistake::reason)
        .contains("There are " + all + " templates.");
  }

  @Test
  void refusesToBeWithoutTheTemplateThatOpensTheWindow() {
    DialogMistakes refused =
        catchThrowableOfType(
            DialogMistakes.class,
            () -> Dialogs.load(Shipped.without("templates/pesan_menunggu.yaml")));

    assertThat(refused.mistakes())
        .extracting(Mistake::reason)
        .contains("There is no template pesan_menunggu.");
  }
}
