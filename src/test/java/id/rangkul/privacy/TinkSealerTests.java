package id.rangkul.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinkSealerTests {
  private static final String SECRET = "anaknya nyabu lagi bu, semalam nggak pulang";
  private static final String PLACE = "rangkul:{satria}:inbox:3";

  private final TinkSealer sealer = sealer(Keyset.create());

  @ParameterizedTest
  @ValueSource(strings = {SECRET, "", "🌿 ibu", "a\nb"})
  void opensWhatItHasSealedAtItsPlace(String text) {
    assertThat(sealer.open(sealer.seal(text, PLACE), PLACE)).isEqualTo(text);
  }

  @Test
  void opensBytesAtTheirPlaceOnly() {
    byte[] bytes = {0, -1, 7, 42};
    byte[] sealed = sealer.seal(bytes, PLACE);

    assertThat(sealer.open(sealed, PLACE)).isEqualTo(bytes);
    assertThatThrownBy(() -> sealer.open(sealed, "rangkul:{satria}:inbox:4"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void showsNothingOfTheText() {
    assertThat(sealer.seal(SECRET, PLACE)).doesNotContain("nyabu").doesNotContain(SECRET);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealer.seal(SECRET, PLACE)).isNotEqualTo(sealer.seal(SECRET, PLACE));
  }

  @Test
  void doesNotOpenAtAnotherPlace() {
    String sealed = sealer.seal(SECRET, PLACE);

    refuses(sealer, sealed, "rangkul:{satria}:inbox:4");
  }

  @Test
  void doesNotOpenWithAnotherKey() {
    String sealed = sealer.seal(SECRET, PLACE);

    refuses(sealer(Keyset.create()), sealed, PLACE);
  }

  @Test
  void opensWithTheKeysetThatWasWrittenDownAndReadAgain() throws GeneralSecurityException {
    Keyset keyset = Keyset.create();
    String sealed = sealer(keyset).seal(SECRET, PLACE);

    TinkSealer later = sealer(Keyset.parse(keyset.inOneLine()));

    assertThat(later.open(sealed, PLACE)).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "bukan base64!", "sealed@somewhere"})
  void refusesWhatWasNeverSealed(String garbage) {
    refuses(sealer, garbage, PLACE);
  }

  @Test
  void noticesASingleChangedLetter() {
    String sealed = sealer.seal(SECRET, PLACE);
    char other = sealed.charAt(20) == 'A' ? 'B' : 'A';

    refuses(sealer, sealed.substring(0, 20) + other + sealed.substring(21), PLACE);
  }

  private static void refuses(TinkSealer sealer, String sealed, String place) {
    assertThatThrownBy(() -> sealer.open(sealed, place))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("nyabu");
  }

  private static TinkSealer sealer(Keyset keyset) {
    try {
      return new TinkSealer(keyset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
