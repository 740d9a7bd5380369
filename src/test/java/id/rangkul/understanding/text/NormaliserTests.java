package id.rangkul.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTests {
  private final Normaliser normaliser =
      new Normaliser(
          Spelling.read(
              List.of("nggak\tga gk", "capek\tcape", "nggak tahu\tgatau", "bunuh diri\tbundir"),
              List.of("emotangis\t😭")));

  @ParameterizedTest
  @CsvSource({
    "capeeeeek, capek",
    "GA TAHU, nggak tahu",
    "m4ti, mati",
    "anak2, anak-anak",
    "anak2nya, anak-anaknya",
    "gatau, nggak tahu",
    "b u n d i r, bunuh diri",
    "b.u.n.d.i.r, bunuh diri",
    "m\u200Bati, mati",
    "ｍａｔｉ, mati",
    "mаti, mati",
    "jam 4, jam 4",
    "😭😭😭, emotangis",
    "dhèwèké, dheweke",
  })
  void givesTheStandardSpelling(String raw, String words) {
    assertThat(String.join(" ", normaliser.read(raw).words())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"pkl, pkl", "mt, mt", "brunch, brunch", "gokil, gokil", "untuak, untuak"})
  void makesNoRiskWordThatIsNotListed(String raw, String words) {
    assertThat(normaliser.read(raw).words()).containsExactly(words);
  }

  @Test
  void quotesTheRawText() {
    NormalisedText text = normaliser.read("aku CAPEEEK b4nget 😭");

    assertThat(text.quote(1, 4)).isEqualTo("CAPEEEK b4nget 😭");
  }

  @Test
  void partsClausesAtCommasAndConjunctions() {
    List<Token> tokens = normaliser.read("aman, tapi takut. nanti").tokens();

    assertThat(tokens.get(0).clause()).isLessThan(tokens.get(1).clause());
    assertThat(tokens.get(1).clause()).isEqualTo(tokens.get(2).clause());
    assertThat(tokens).extracting(Token::sentence).containsExactly(0, 0, 0, 1);
  }

  @Test
  void stripsCliticsInTheStem() {
    assertThat(normaliser.read("suaranya").tokens().getFirst().stem()).isEqualTo("suara");
  }
}
