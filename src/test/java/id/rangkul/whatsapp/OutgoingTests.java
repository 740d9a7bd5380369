package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Sensitive;
import id.rangkul.support.MarkingSealer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTests {
  private static final Outgoing.Button YES = new Outgoing.Button("ya", "Ya");

  private final Key place = Key.of(new CentreId("satria"), "outbox", "1");
  private final RecordCodec codec = new RecordCodec(new MarkingSealer());

  static Stream<Outgoing> oneOfEachKind() {
    return Stream.of(
        new Outgoing.Text(new Sensitive("Kabar Mas Budi bagaimana?")),
        new Outgoing.Buttons(
            new Sensitive("Sudah makan?"), List.of(YES, new Outgoing.Button("belum", "Belum"))),
        new Outgoing.Template(
            "kabar_hari_ini",
            "id",
            List.of(new Sensitive("Ibu Sri"), new Sensitive("Rina")),
            List.of("terima:a-1", "alihkan:a-1")));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void comesBackAsItWasStored(Outgoing message) {
    String stored = codec.write(place, message);

    assertThat(codec.read(place, stored, Outgoing.class)).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void isStoredAndPrintedWithoutPersonalText(Outgoing message) {
    assertThat(codec.write(place, message)).doesNotContain("Budi", "makan", "Sri");
    assertThat(message.toString()).doesNotContain("Budi", "makan", "Sri");
  }

  @Test
  void allowsExactlyTheLongestText() {
    assertThat(new Outgoing.Text(letters(4096)).body().clear()).hasSize(4096);
    refused(() -> new Outgoing.Text(letters(4097)));
    refused(() -> new Outgoing.Text(new Sensitive(" \n")));
  }

  @Test
  void allowsExactlyTheLongestBodyAboveButtons() {
    assertThat(new Outgoing.Buttons(letters(1024), List.of(YES)).buttons()).hasSize(1);
    refused(() -> new Outgoing.Buttons(letters(1025), List.of(YES)));
  }

  @Test
  void allowsOneToThreeDifferentButtons() {
    List<Outgoing.Button> four =
        Stream.of("a", "b", "c", "d").map(it -> new Outgoing.Button(it, it)).toList();

    assertThat(new Outgoing.Buttons(letters(1), four.subList(0, 3)).buttons()).hasSize(3);
    refused(() -> new Outgoing.Buttons(letters(1), four));
    refused(() -> new Outgoing.Buttons(letters(1), List.of()));
    refused(() -> new Outgoing.Buttons(letters(1), List.of(YES, new Outgoing.Button("ya", "Y"))));
    refused(() -> new Outgoing.Buttons(letters(1), List.of(YES, new Outgoing.Button("y", "Ya"))));
  }

  @Test
  void allowsExactlyTheLongestButton() {
    assertThat(new Outgoing.Button("i".repeat(256), "t".repeat(20)).title()).hasSize(20);
    refused(() -> new Outgoing.Button("i".repeat(257), "t"));
    refused(() -> new Outgoing.Button("i", "t".repeat(21)));
    refused(() -> new Outgoing.Button("", "t"));
    refused(() -> new Outgoing.Button("i", " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Kabar", "kabar-hari", "kabar hari"})
  void refusesATemplateNameThatMetaWouldRefuse(String name) {
    refused(() -> new Outgoing.Template(name, "id", List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ID", "id_", "id-ID", "indonesia"})
  void refusesALanguageThatMetaWouldRefuse(String language) {
    refused(() -> new Outgoing.Template("kabar", language, List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dua\nbaris", "tab\tdi sini", "lima     spasi"})
  void refusesAParameterThatMetaWouldRefuse(String parameter) {
    refused(() -> template(List.of(new Sensitive(parameter)), List.of()));
  }

  @Test
  void countsAllParametersOfATemplateTogether() {
    assertThat(template(List.of(letters(512), letters(512)), List.of()).parameters()).hasSize(2);
    refused(() -> template(List.of(letters(512), letters(513)), List.of()));
  }

  @Test
  void limitsTheQuickRepliesOfATemplate() {
    assertThat(template(List.of(), Collections.nCopies(10, "x")).buttonPayloads()).hasSize(10);
    refused(() -> template(List.of(), Collections.nCopies(11, "x")));
    refused(() -> template(List.of(), List.of("x".repeat(257))));
  }

  private static Outgoing.Template template(List<Sensitive> parameters, List<String> payloads) {
    return new Outgoing.Template("kabar", "id", parameters, payloads);
  }

  private static Sensitive letters(int count) {
    return new Sensitive("rahasia".repeat(count / 7 + 1).substring(0, count));
  }

  private static void refused(ThrowingCallable making) {
    assertThatIllegalArgumentException()
        .isThrownBy(making)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("rahasia", "dua", "lima"));
  }
}
