package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import id.rangkul.support.MarkingSealer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
            List.of("terima:a-1", "alihkan:a-1")),
        new Outgoing.Buttons(
            new Sensitive("Sudah makan?"), List.of(YES), some("Untuk Budi"), some("Dari Sri")),
        list(1),
        new Outgoing.ListMessage(
            new Sensitive("Budi mau bercerita tentang apa?"),
            "Pilih",
            List.of(
                new Outgoing.Section(Optional.of("Rumah"), rows(0, 2)),
                new Outgoing.Section(Optional.of("Lain"), rows(2, 3))),
            some("Budi"),
            some("Sri")),
        new Outgoing.CtaUrl(
            new Sensitive("Bacaan untuk Budi"), "Buka", new Sensitive("https://contoh.id/Budi")),
        new Outgoing.LocationRequest(new Sensitive("Di mana Budi sekarang?")),
        new Outgoing.ContactRequest(new Sensitive("Boleh minta nomornya, Bu Sri?")),
        new Outgoing.Media(Outgoing.Media.Kind.AUDIO, new MediaSource.Uploaded("5551")),
        new Outgoing.Media(
            Outgoing.Media.Kind.DOCUMENT,
            new MediaSource.Linked(new Sensitive("https://contoh.id/Budi.pdf")),
            some("Untuk Budi"),
            some("Budi.pdf")),
        new Outgoing.Reaction(new Wamid("wamid.Tanya"), "👍"),
        new Outgoing.Text(new Sensitive("Iya, Budi")).inReplyTo(new Wamid("wamid.Tanya")),
        Outgoing.Template.named(
                "kabar", "id", List.of(named("nama", "Ibu Sri")), List.of("terima:a-1"))
            .withHeader(new TemplateHeader.OfText(new Sensitive("Budi"), Optional.of("nama")))
            .withUrlSuffix(new Sensitive("Budi")),
        template(List.of(), List.of())
            .withHeader(
                new TemplateHeader.OfMedia(
                    new Outgoing.Media(
                        Outgoing.Media.Kind.IMAGE, new MediaSource.Uploaded("5552")))));
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
  void readsWhatWasStoredBeforeAMessageHadMoreParts() {
    String text = codec.write(place, new Sensitive("Sudah makan?"));
    String buttons =
        "{\"type\":\"Buttons\",\"body\":%s,\"buttons\":[{\"id\":\"ya\",\"title\":\"Ya\"}]}"
            .formatted(text);
    String template =
        """
        {"type": "Template", "name": "kabar", "language": "id", "parameters": [%s],
         "buttonPayloads": ["terima:a-1"]}
        """
            .formatted(text);

    assertThat(codec.read(place, buttons, Outgoing.class))
        .isEqualTo(new Outgoing.Buttons(new Sensitive("Sudah makan?"), List.of(YES)));
    assertThat(codec.read(place, template, Outgoing.class))
        .isEqualTo(template(List.of(new Sensitive("Sudah makan?")), List.of("terima:a-1")));
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
  void allowsExactlyTheLongestHeaderAndFooter() {
    assertThat(framed(60, 60).header()).isPresent();
    refused(() -> framed(61, 60));
    refused(() -> framed(60, 61));
    refused(
        () -> new Outgoing.Buttons(letters(1), List.of(YES), some("dua\nbaris"), Optional.empty()));
  }

  @Test
  void allowsOneToTenDifferentRows() {
    assertThat(list(10).sections()).hasSize(1);
    refused(() -> list(11));
    refused(() -> new Outgoing.ListMessage(letters(1), "Pilih", List.of()));
    refused(() -> new Outgoing.Section(Optional.empty(), List.of()));
    refused(() -> listOf(section("Satu", rows(0, 6)), section("Dua", rows(6, 11))));
    refused(() -> listOf(section("Satu", rows(0, 2)), section("Dua", rows(1, 3))));
  }

  @Test
  void wantsATitleForEachOfSeveralSections() {
    Outgoing.Section bare = new Outgoing.Section(Optional.empty(), rows(5, 6));

    assertThat(listOf(bare).sections()).containsExactly(bare);
    refused(() -> listOf(section("Satu", rows(0, 2)), bare));
    refused(() -> section("t".repeat(25), rows(0, 1)));
  }

  @Test
  void allowsExactlyTheLongestRowAndListButton() {
    Outgoing.Row row =
        new Outgoing.Row("i".repeat(200), "t".repeat(24), Optional.of("d".repeat(72)));

    assertThat(row.title()).hasSize(24);
    refused(() -> new Outgoing.Row("i".repeat(201), "t", Optional.empty()));
    refused(() -> new Outgoing.Row("i", "t".repeat(25), Optional.empty()));
    refused(() -> new Outgoing.Row("i", "t", Optional.of("d".repeat(73))));
    refused(() -> new Outgoing.Row("i", "t", Optional.of("")));
    refused(
        () ->
            new Outgoing.ListMessage(
                letters(1), "b".repeat(21), List.of(section("Satu", rows(0, 1)))));
    refused(
        () ->
            new Outgoing.ListMessage(letters(1025), "Pilih", List.of(section("Satu", rows(0, 1)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://contoh.id", "https:contoh", "contoh.id", "https://a b.id"})
  void refusesALinkThatIsNotACompleteHttpsUrl(String url) {
    refused(() -> new Outgoing.CtaUrl(letters(1), "Buka", new Sensitive(url)));
    refused(() -> new MediaSource.Linked(new Sensitive(url)));
  }

  @Test
  void limitsALinkAndItsLabel() {
    Sensitive url = new Sensitive("https://contoh.id/");

    assertThat(new Outgoing.CtaUrl(letters(1024), "b".repeat(20), url).label()).hasSize(20);
    refused(() -> new Outgoing.CtaUrl(letters(1), "b".repeat(21), url));
    refused(() -> new Outgoing.CtaUrl(letters(1025), "Buka", url));
    refused(() -> new Outgoing.CtaUrl(letters(1), "Buka", url.map(it -> it + "x".repeat(2000))));
  }

  @Test
  void limitsTheBodyOfARequest() {
    assertThat(new Outgoing.LocationRequest(letters(1024)).body().clear()).hasSize(1024);
    refused(() -> new Outgoing.LocationRequest(letters(1025)));
    refused(() -> new Outgoing.ContactRequest(letters(1025)));
  }

  @Test
  void allowsExactlyTheLongestCaption() {
    assertThat(media(Outgoing.Media.Kind.IMAGE, 1024).caption()).isPresent();
    refused(() -> media(Outgoing.Media.Kind.IMAGE, 1025));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outgoing.Media.Kind.class,
      names = {"AUDIO", "STICKER"})
  void refusesACaptionWhereNobodyWouldSeeIt(Outgoing.Media.Kind kind) {
    refused(() -> media(kind, 1));
  }

  @ParameterizedTest
  @EnumSource(value = Outgoing.Media.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "DOCUMENT")
  void namesDocumentsOnly(Outgoing.Media.Kind kind) {
    refused(
        () ->
            new Outgoing.Media(
                kind, new MediaSource.Uploaded("5551"), Optional.empty(), some("dua.pdf")));
  }

  @Test
  void takesAReactionBackWithAnEmptyEmoji() {
    Wamid wamid = new Wamid("wamid.Tanya");

    assertThat(new Outgoing.Reaction(wamid, "").emoji()).isEmpty();
    refused(() -> new Outgoing.Reaction(wamid, " "));
    refused(() -> new Outgoing.Reaction(wamid, "rahasia".repeat(5)));
  }

  @Test
  void fillsATemplateInOrderOrByName() {
    refused(
        () ->
            new Outgoing.Template(
                "kabar",
                "id",
                List.of(letters(1)),
                List.of(),
                List.of(named("nama", "Sri")),
                Optional.empty(),
                Optional.empty()));
    refused(() -> template(named("nama", "Sri"), named("nama", "Rina")));
    refused(() -> template(named("nama", "x".repeat(512)), named("kota", "x".repeat(513))));
    refused(() -> named("Nama", "Sri"));
    refused(() -> named("nama", "dua\nbaris"));
  }

  @Test
  void limitsTheHeaderOfATemplate() {
    Outgoing.Media captioned = media(Outgoing.Media.Kind.IMAGE, 1);
    Outgoing.Media sound =
        new Outgoing.Media(Outgoing.Media.Kind.AUDIO, new MediaSource.Uploaded("5551"));

    refused(() -> new TemplateHeader.OfText(letters(61), Optional.empty()));
    refused(() -> new TemplateHeader.OfText(new Sensitive("dua\nbaris"), Optional.empty()));
    refused(() -> new TemplateHeader.OfMedia(captioned));
    refused(() -> new TemplateHeader.OfMedia(sound));
  }

  @Test
  void countsTheLinkOfATemplateAmongItsButtons() {
    Outgoing.Template full = template(List.of(), Collections.nCopies(10, "x"));

    refused(() -> full.withUrlSuffix(new Sensitive("rahasia")));
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

  private static Optional<Sensitive> some(String text) {
    return Optional.of(new Sensitive(text));
  }

  private static Outgoing.Buttons framed(int header, int footer) {
    return new Outgoing.Buttons(
        letters(1), List.of(YES), Optional.of(letters(header)), Optional.of(letters(footer)));
  }

  private static Outgoing.ListMessage list(int rows) {
    return listOf(new Outgoing.Section(Optional.empty(), rows(0, rows)));
  }

  private static Outgoing.ListMessage listOf(Outgoing.Section... sections) {
    return new Outgoing.ListMessage(letters(1), "Pilih", List.of(sections));
  }

  private static Outgoing.Section section(String title, List<Outgoing.Row> rows) {
    return new Outgoing.Section(Optional.of(title), rows);
  }

  private static List<Outgoing.Row> rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(it -> new Outgoing.Row("r" + it, "Pilihan " + it, Optional.empty()))
        .toList();
  }

  private static Outgoing.Media media(Outgoing.Media.Kind kind, int caption) {
    return new Outgoing.Media(
        kind, new MediaSource.Uploaded("5551"), Optional.of(letters(caption)), Optional.empty());
  }

  private static Outgoing.Template.Named named(String name, String text) {
    return new Outgoing.Template.Named(name, new Sensitive(text));
  }

  private static Outgoing.Template template(Outgoing.Template.Named... named) {
    return Outgoing.Template.named("kabar", "id", List.of(named), List.of());
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
