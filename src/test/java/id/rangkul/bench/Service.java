package id.rangkul.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged service as a process of its own, in a fresh folder with its embedded Redis. Closing
/// it ends both and deletes the folder.
final class Service implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);
  private static final int LOG_LINES_SHOWN = 40;
  private static final List<String> OWN_SETTINGS =
      List.of("RANGKUL_", "WHATSAPP_", "SPRING_", "SERVER_", "MANAGEMENT_", "JAVA_TOOL_OPTIONS");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final int port;
  private final int managementPort;
  private final Process process;
  private final Duration importTook;
  private final long startedNanos;
  private final Set<ProcessHandle> children = new HashSet<>();
  private long complaintsAtStart;
  private boolean closed;

  private Service(Path jar, String centreFile, Map<String, String> settings)
      throws IOException, InterruptedException {
    this.folder = Files.createTempDirectory("rangkul-bench");
    this.port = freePort();
    this.managementPort = freePort();
    Path file = Files.writeString(folder.resolve("centre.yaml"), centreFile);
    this.importTook = importBeforehand(builder(jar, settings, "import", "--file", file.toString()));
    this.startedNanos = System.nanoTime();
    this.process = builder(jar, settings).start();
  }

  /// Takes the centre in, and starts the service on it.
  static Service start(Path jar, String centreFile, Map<String, String> settings)
      throws IOException, InterruptedException {
    return new Service(jar, centreFile, settings);
  }

  private ProcessBuilder builder(Path jar, Map<String, String> settings, String... command) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> line =
        new ArrayList<>(List.of(java.toString(), "-jar", jar.toAbsolutePath().toString()));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> OWN_SETTINGS.stream().anyMatch(name::startsWith));
    environment.putAll(settings);
    environment.put("RANGKUL_DATA", folder.resolve("data").toString());
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
    return builder;
  }

  /// The centre is taken in by a process of its own, so that the start is measured without it.
  private Duration importBeforehand(ProcessBuilder builder)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process importing = builder.start();
    if (!importing.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      importing.descendants().forEach(Service::end);
      end(importing.toHandle());
    }
    if (importing.exitValue() != 0) {
      String wrote = endOfLog();
      delete(folder);
      throw new IOException("the centre was not taken in; the service wrote:\n" + wrote);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// How long the command `import` took, its own start included.
  Duration importTook() {
    return importTook;
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /// Waits until the service says that it is ready, and answers how long that took from the start
  /// of its process.
  Duration awaitReady() throws IOException, InterruptedException {
    while (!ready()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
      if (!process.isAlive() || waited.compareTo(START_LIMIT) > 0) {
        throw new IOException("the service did not start; it wrote:\n" + endOfLog());
      }
      Thread.sleep(LOOK_EVERY);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    noteChildren();
    complaintsAtStart = complaints();
    return took;
  }

  /// Redis is known by now and would outlive a service that dies by itself.
  private synchronized void noteChildren() {
    process.descendants().forEach(children::add);
  }

  private boolean ready() throws InterruptedException {
    try {
      var request = management("/actuator/health/readiness");
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// How many turns have been committed since the start.
  long turns() throws IOException, InterruptedException {
    String metrics = http.send(management("/actuator/prometheus"), BodyHandlers.ofString()).body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("rangkul_turns_total{") && line.contains("\"DONE\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpRequest management(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
        .timeout(ANSWER_LIMIT)
        .build();
  }

  /// Warnings and errors that the service has logged since it was ready.
  long complaintsUnderLoad() throws IOException {
    return complaints() - complaintsAtStart;
  }

  private long complaints() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")).count();
    }
  }

  String endOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
  }

  private Path log() {
    return folder.resolve("service.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    http.shutdownNow();
    noteChildren();
    end(process.toHandle());
    children.forEach(Service::end);
    delete(folder);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
