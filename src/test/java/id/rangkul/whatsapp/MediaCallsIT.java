package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.Sensitive;
import id.rangkul.support.GraphStub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaCallsIT {
  private static final String ID = "5551";
  private static final byte[] VOICE = "OggS suara yang dikarang".getBytes(StandardCharsets.UTF_8);

  private GraphStub graph;
  private GraphClient client;

  @BeforeEach
  void startGraph() throws IOException {
    graph = GraphStub.start();
    client = Graphs.client(graph.url());
  }

  @AfterEach
  void stopGraph() {
    client.close();
    graph.close();
  }

  @Test
  void fetchesWhatWasAnnounced() {
    graph.media().put(ID, "audio/ogg; codecs=opus", VOICE);

    MediaFile file = announced();

    assertThat(file.mimeType()).isEqualTo("audio/ogg; codecs=opus");
    assertThat(file.size()).contains((long) VOICE.length);
    assertThat(fetched(client.download(file, MediaKind.VOICE))).isEqualTo(VOICE);
  }

  @Test
  void takesADigestInHexadecimalToo() throws Exception {
    String hex =
        HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(VOICE));
    graph
        .media()
        .put(ID, "audio/ogg", VOICE)
        .announce(
            ID,
            "{\"url\":\"{url}\",\"mime_type\":\"audio/ogg\",\"sha256\":\"%s\",\"file_size\":24}"
                .formatted(hex));

    assertThat(fetched(client.download(announced(), MediaKind.VOICE))).isEqualTo(VOICE);
  }

  @Test
  void fetchesWithoutADigestWhereNoneWasAnnounced() {
    graph
        .media()
        .put(ID, "audio/ogg", VOICE)
        .announce(ID, "{\"url\":\"{url}\",\"mime_type\":\"audio/ogg\"}");

    assertThat(fetched(client.download(announced(), MediaKind.VOICE))).isEqualTo(VOICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b3RoZXI=", "bukan digest", "00"})
  void refusesAFileOfAnotherDigest(String digest) {
    graph
        .media()
        .put(ID, "audio/ogg", VOICE)
        .announce(
            ID,
            "{\"url\":\"{url}\",\"mime_type\":\"audio/ogg\",\"sha256\":\"%s\"}".formatted(digest));

    assertThat(client.download(announced(), MediaKind.VOICE)).isInstanceOf(Download.Refused.class);
  }

  @Test
  void refusesAFileOfAnotherType() {
    graph
        .media()
        .put(ID, "text/html", VOICE)
        .announce(ID, "{\"url\":\"{url}\",\"mime_type\":\"audio/ogg\"}");

    assertThat(client.download(announced(), MediaKind.VOICE)).isInstanceOf(Download.Refused.class);
  }

  @Test
  void doesNotEvenAskForAFileThatIsAnnouncedTooLarge() {
    graph.media().put(ID, "image/webp", new byte[500 * 1024 + 1]);

    assertThat(client.download(announced(), MediaKind.STICKER))
        .isEqualTo(new Download.TooLarge(500 * 1024));
    assertThat(graph.media().fetches()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stopsReadingAFileThatTurnsOutTooLarge(boolean withLength) {
    graph
        .media()
        .put(ID, "image/webp", new byte[500 * 1024 + 1])
        .announce(ID, "{\"url\":\"{url}\",\"mime_type\":\"image/webp\",\"file_size\":\"7\"}");
    if (!withLength) {
      graph.media().serveWithoutLength();
    }

    assertThat(client.download(announced(), MediaKind.STICKER))
        .isEqualTo(new Download.TooLarge(500 * 1024));
  }

  @Test
  void takesAFileOfExactlyTheLargestSize() {
    graph.media().put(ID, "image/webp", new byte[500 * 1024]);
    graph.media().serveWithoutLength();

    assertThat(fetched(client.download(announced(), MediaKind.STICKER))).hasSize(500 * 1024);
  }

  @Test
  void neverTakesItsTokenToAnotherHost() {
    graph
        .media()
        .put(ID, "audio/ogg", VOICE)
        .announce(
            ID,
            "{\"url\":\"http://localhost:%d/files/0/5551\",\"mime_type\":\"audio/ogg\"}"
                .formatted(graph.url().getPort()));

    assertThat(client.download(announced(), MediaKind.VOICE)).isInstanceOf(Download.Refused.class);
    assertThat(graph.media().fetches()).isZero();
  }

  @Test
  void followsNoRedirect() {
    graph.media().put(ID, "audio/ogg", VOICE);
    graph.media().serveInstead(302, Map.of("Location", graph.url() + "/files/0/5551"));

    assertThat(client.download(announced(), MediaKind.VOICE)).isInstanceOf(Download.Refused.class);
    assertThat(graph.media().fetches()).isEqualTo(1);
  }

  @Test
  void tellsThatAnAddressHasExpiredAndAsksForANewOne() {
    graph.media().put(ID, "audio/ogg", VOICE);
    MediaFile old = announced();
    graph.media().expireAddresses();

    assertThat(client.download(old, MediaKind.VOICE)).isInstanceOf(Download.Gone.class);
    assertThat(fetched(client.download(announced(), MediaKind.VOICE))).isEqualTo(VOICE);
  }

  @Test
  void tellsThatAFileIsNoMoreThere() {
    graph.media().put(ID, "audio/ogg", VOICE);
    graph.media().forget(ID);

    assertThat(client.media(ID)).isInstanceOf(GraphResult.Gone.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, Refused",
    "401, Again",
    "403, Gone",
    "404, Gone",
    "408, Again",
    "410, Gone",
    "429, Again",
    "500, Again",
    "503, Again"
  })
  void tellsWhatItMeansThatNoFileCame(int status, String expected) {
    graph.media().put(ID, "audio/ogg", VOICE);
    graph.media().serveInstead(status, Map.of("Retry-After", "0"));

    assertThat(client.download(announced(), MediaKind.VOICE).getClass().getSimpleName())
        .isEqualTo(expected);
    assertThat(graph.media().fetches()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 100, Refused",
    "400, 190, Halted",
    "500, 2, Again",
    "429, 80007, Again",
    "404, 0, Halted"
  })
  void tellsWhatItMeansThatNoAddressCame(int status, int code, String expected) {
    graph.answerNext(status, "{\"error\":{\"code\":" + code + "}}");

    assertThat(client.media(ID).getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "{\"url\":5}", "{\"url\":\"https://a.fbsbx.com\"}"})
  void asksAgainWhereAnAnswerHasNoAddress(String answer) {
    graph.answerNext(200, answer);

    assertThat(client.media(ID)).isInstanceOf(GraphResult.Again.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "5551/messages", "5551?fields=id", "5 5"})
  void doesNotAskForWhatIsNoMediaId(String id) {
    assertThat(client.media(id)).isInstanceOf(GraphResult.Refused.class);
  }

  @Test
  void triesAgainWhenAFileBreaksOff() throws Exception {
    String begun = "HTTP/1.1 200 OK\r\nContent-Type: audio/ogg\r\nContent-Length: 500\r\n\r\nOgg";
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<?> reset = threads.submit(() -> answerAndReset(socket, begun));
      URI base = URI.create("http://127.0.0.1:" + socket.getLocalPort());

      assertThat(Graphs.client(base).download(file(base), MediaKind.VOICE))
          .isInstanceOf(Download.Again.class);
      reset.get();
    }
  }

  @Test
  void triesAgainWhenNoFileComesInTime() throws IOException {
    Duration quick = Duration.ofMillis(300);
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI base = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      GraphClient hasty = Graphs.client(base, new GraphHttp.Timeouts(quick, quick, quick));

      assertThat(hasty.download(file(base), MediaKind.VOICE)).isInstanceOf(Download.Again.class);
      assertThat(hasty.media(ID)).isInstanceOf(GraphResult.Again.class);
    }
  }

  @Test
  void handsAFileToMeta() {
    GraphResult<MediaSource.Uploaded> result = client.upload("5550001", VOICE, "audio/ogg");

    assertThat(result).isEqualTo(new GraphResult.Done<>(new MediaSource.Uploaded("771")));
    assertThat(graph.media().uploads())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.contentType()).startsWith("multipart/form-data; boundary=");
              assertThat(it.form())
                  .contains("name=\"messaging_product\"", "whatsapp", "name=\"type\"")
                  .contains("name=\"file\"; filename=\"file\"", "Content-Type: audio/ogg")
                  .contains(new String(VOICE, StandardCharsets.ISO_8859_1));
            });
  }

  @Test
  void handsNoFileToMetaThatMetaWouldRefuse() {
    assertThat(client.upload("5550001", new byte[500 * 1024 + 1], "image/webp"))
        .isInstanceOf(GraphResult.Refused.class);
    assertThat(client.upload("5550001", VOICE, "suara")).isInstanceOf(GraphResult.Refused.class);
    assertThat(graph.media().uploads()).isEmpty();
  }

  @Test
  void printsNoAddressOfAFile() {
    assertThat(file(graph.url()).toString()).doesNotContain("127.0.0.1");
  }

  private MediaFile announced() {
    GraphResult<MediaFile> result = client.media(ID);
    assertThat(result).isInstanceOf(GraphResult.Done.class);
    return ((GraphResult.Done<MediaFile>) result).value();
  }

  private static MediaFile file(URI base) {
    return new MediaFile(
        new Sensitive(base + "/files/0/5551"), "audio/ogg", Optional.empty(), Optional.empty());
  }

  private static byte[] fetched(Download download) {
    assertThat(download).isInstanceOf(Download.Fetched.class);
    return ((Download.Fetched) download).bytes();
  }

  private static Void answerAndReset(ServerSocket socket, String begunAnswer) throws IOException {
    try (Socket connection = socket.accept()) {
      StringBuilder request = new StringBuilder();
      while (!request.toString().endsWith("\r\n\r\n")) {
        request.append((char) connection.getInputStream().read());
      }
      connection.getOutputStream().write(begunAnswer.getBytes(StandardCharsets.UTF_8));
    }
    return null;
  }
}
