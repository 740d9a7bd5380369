package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.Download;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.GraphResult;
import id.rangkul.whatsapp.MediaFile;
import id.rangkul.whatsapp.MediaSource;
import id.rangkul.whatsapp.MetaTemplate;
import id.rangkul.whatsapp.NumberState;
import id.rangkul.whatsapp.Outgoing;
import id.rangkul.whatsapp.SendOutcome;
import id.rangkul.whatsapp.TemplateButton;
import id.rangkul.whatsapp.TemplateDefinition;
import id.rangkul.whatsapp.TemplateDefinition.Example;
import id.rangkul.whatsapp.TemplateHeader;
import id.rangkul.whatsapp.TemplateText;
import id.rangkul.whatsapp.WhatsAppSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Our own client and the simulator, which were written apart from the same description of Meta,
/// understand each other.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = {"rangkul.demo=true", "rangkul.simulator.approval=10ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OurOwnClientIT {
  private static final String ACCOUNT = "102290129340398";
  private static final MessageId ID = new MessageId("m-1");
  private static final byte[] PDF = "%PDF-1.4 uji".getBytes(StandardCharsets.US_ASCII);
  private static final Optional<Sensitive> SMALL = some("Sapaan");
  private static final MediaSource LINK =
      new MediaSource.Linked(new Sensitive("https://contoh.id/berkas"));

  @LocalServerPort private int port;
  @Autowired private HeardWebhooks heard;
  @Autowired private WhatsAppSettings settings;
  private Desktop desk;
  private GraphClient client;

  static Stream<Outgoing.FreeForm> freeForms() {
    Sensitive body = new Sensitive("b".repeat(1024));
    Outgoing.Row row =
        new Outgoing.Row("i".repeat(200), "t".repeat(24), Optional.of("d".repeat(72)));
    Outgoing.Row other = new Outgoing.Row("lain", "Lain", Optional.empty());
    return Stream.of(
        new Outgoing.Text(new Sensitive("t".repeat(4096))),
        new Outgoing.Buttons(
            body,
            List.of(
                new Outgoing.Button("i".repeat(256), "t".repeat(20)),
                new Outgoing.Button("b", "B"),
                new Outgoing.Button("c", "C")),
            some("h".repeat(60)),
            some("f".repeat(60))),
        new Outgoing.ListMessage(
            body, "Pilih", List.of(new Outgoing.Section(Optional.empty(), List.of(row)))),
        new Outgoing.ListMessage(
            body,
            "b".repeat(20),
            List.of(
                new Outgoing.Section(Optional.of("s".repeat(24)), List.of(row)),
                new Outgoing.Section(Optional.of("Lain"), List.of(other))),
            SMALL,
            SMALL),
        new Outgoing.CtaUrl(
            body, "b".repeat(20), new Sensitive("https://contoh.id/a?b=c"), SMALL, SMALL),
        new Outgoing.LocationRequest(body),
        new Outgoing.ContactRequest(body),
        new Outgoing.Media(
            Outgoing.Media.Kind.IMAGE, LINK, some("c".repeat(1024)), Optional.empty()),
        new Outgoing.Media(Outgoing.Media.Kind.AUDIO, LINK),
        new Outgoing.Media(Outgoing.Media.Kind.VIDEO, LINK, SMALL, Optional.empty()),
        new Outgoing.Media(Outgoing.Media.Kind.DOCUMENT, LINK, SMALL, some("n".repeat(240))),
        new Outgoing.Media(Outgoing.Media.Kind.STICKER, LINK));
  }

  @BeforeAll
  void open() {
    desk = new Desktop(port);
    URI base = URI.create("http://localhost:" + port + "/simulator/graph");
    client = new GraphClient(() -> base, settings);
  }

  @AfterAll
  void close() {
    desk.close();
    client.close();
  }

  @ParameterizedTest
  @MethodSource("freeForms")
  void sendsEveryKindInsideTheWindowAloneAndAsAnAnswer(Outgoing.FreeForm message) throws Exception {
    String mother = Desktop.freshPhone();
    Wamid asked = new Wamid(desk.write(mother, "{'text':'halo'}"));

    assertThat(send(mother, message)).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(send(mother, message.inReplyTo(asked))).isInstanceOf(SendOutcome.Accepted.class);
  }

  @Test
  void reactsToAMessageAndMarksItAsRead() throws Exception {
    String mother = Desktop.freshPhone();
    Wamid asked = new Wamid(desk.write(mother, "{'text':'halo'}"));

    assertThat(send(mother, new Outgoing.Reaction(asked, "👍")))
        .isInstanceOf(SendOutcome.Accepted.class);
    assertThat(send(mother, new Outgoing.Reaction(asked, "")))
        .isInstanceOf(SendOutcome.Accepted.class);
    assertThat(client.markRead(SimulatorOnAPort.NUMBER, asked, true))
        .isInstanceOf(GraphResult.Done.class);
  }

  @Test
  void hearsThatTheWindowIsClosed() {
    assertThat(send(Desktop.freshPhone(), new Outgoing.Text(new Sensitive("halo"))).code())
        .contains(131_047);
  }

  @Test
  void handsAFileInAndFetchesItBack() throws Exception {
    String mother = Desktop.freshPhone();
    desk.write(mother, "{'text':'halo'}");

    MediaSource.Uploaded uploaded =
        done(client.upload(SimulatorOnAPort.NUMBER, PDF, "application/pdf"));
    MediaFile file = done(client.media(uploaded.mediaId()));

    assertThat(client.download(file, id.rangkul.inbox.MediaKind.DOCUMENT))
        .isInstanceOfSatisfying(
            Download.Fetched.class, it -> assertThat(it.bytes()).isEqualTo(PDF));
    assertThat(send(mother, new Outgoing.Media(Outgoing.Media.Kind.DOCUMENT, uploaded)))
        .isInstanceOf(SendOutcome.Accepted.class);
    assertThat(client.media("123")).isInstanceOf(GraphResult.Gone.class);
  }

  @Test
  void handsATemplateInAndSendsItOutsideTheWindow() throws Exception {
    TemplateText text =
        new TemplateText(
            Optional.of("Kabar dari {{siapa}}"),
            "Halo {{nama}}, ada pesan untuk dibaca.",
            Optional.of("Balas STOP"),
            List.of(
                new TemplateButton.QuickReply("Baca"),
                new TemplateButton.Url("Buka", "https://contoh.id/{{1}}")));
    TemplateDefinition template =
        new TemplateDefinition(
            "pesan_uji",
            "id",
            TemplateDefinition.Category.UTILITY,
            text,
            List.of(new Example(Optional.of("nama"), "Rina")),
            Optional.of(new Example(Optional.of("siapa"), "Sri")),
            Optional.of("https://contoh.id/a-1"),
            Optional.of(Duration.ofHours(12)));
    String id = done(client.createTemplate(ACCOUNT, template)).id();
    heard.next(HeardWebhooks.ACCOUNT);

    assertThat(send(Desktop.freshPhone(), filled())).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(done(client.templates(ACCOUNT)))
        .filteredOn(it -> it.id().equals(id))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo("APPROVED");
              assertThat(it.text()).isEqualTo(text);
              assertThat(it.foreign()).isEmpty();
            });
    assertThat(client.editTemplate(id, template)).isInstanceOf(GraphResult.Done.class);
    assertThat(client.createTemplate(ACCOUNT, template)).isInstanceOf(GraphResult.Refused.class);
    assertThat(client.deleteTemplate(ACCOUNT, id, "pesan_uji"))
        .isInstanceOf(GraphResult.Done.class);
    assertThat(done(client.templates(ACCOUNT))).extracting(MetaTemplate::id).doesNotContain(id);
  }

  @Test
  void asksHowANumberDoes() {
    assertThat(done(client.probe(SimulatorOnAPort.NUMBER)))
        .extracting(NumberState::quality)
        .isEqualTo(Optional.of("GREEN"));
    assertThat(client.probe("999")).isInstanceOf(GraphResult.Gone.class);
  }

  private static Outgoing filled() {
    return Outgoing.Template.named(
            "pesan_uji",
            "id",
            List.of(new Outgoing.Template.Named("nama", new Sensitive("Rina"))),
            List.of("baca:a-1"))
        .withHeader(new TemplateHeader.OfText(new Sensitive("Sri"), Optional.of("siapa")))
        .withUrlSuffix(new Sensitive("a-1"));
  }

  private SendOutcome send(String phone, Outgoing message) {
    return client.send(SimulatorOnAPort.NUMBER, new Address.Phone(phone), ID, message);
  }

  private static Optional<Sensitive> some(String text) {
    return Optional.of(new Sensitive(text));
  }

  private static <T> T done(GraphResult<T> result) {
    assertThat(result).isInstanceOf(GraphResult.Done.class);
    return ((GraphResult.Done<T>) result).value();
  }
}
