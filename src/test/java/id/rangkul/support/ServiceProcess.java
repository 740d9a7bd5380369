package id.rangkul.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The packaged service as a process of its own, as an operator would start it. Closing it leaves
/// nothing running, not even the Redis that it leaves behind when it is killed.
public final class ServiceProcess implements AutoCloseable {
  public static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;
  private final int managementPort;

  private ServiceProcess(Process process, Path data, Path log, int port, int managementPort) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
    this.managementPort = managementPort;
  }

  /// Starts the jar with its data in `data`, settings from `environment`, and a command where
  /// `arguments` name one.
  public static ServiceProcess start(
      Path data, Map<String, String> environment, String... arguments) {
    try {
      int port = freePort();
      int managementPort = freePort();
      Path home = Objects.requireNonNull(data.toAbsolutePath().getParent());
      Path log = Files.createTempFile(home, "service", ".log");
      ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
      builder.redirectOutput(log.toFile()).directory(home.toFile());
      Map<String, String> settings = builder.environment();
      settings.put("RANGKUL_DATA", data.toString());
      settings.put("SERVER_PORT", Integer.toString(port));
      settings.put("MANAGEMENT_PORT", Integer.toString(managementPort));
      settings.putAll(environment);
      return new ServiceProcess(builder.start(), data, log, port, managementPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... arguments) {
    String jar = System.getProperty("rangkul.jar", "target/rangkul.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xmx512m");
    command.add("-jar");
    command.add(Path.of(jar).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  public ServiceProcess awaitReady() {
    Awaitility.await("the service is ready; its log: " + log)
        .atMost(DEADLINE)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the service has ended", () -> !process.isAlive())
        .ignoreException(CompletionException.class)
        .until(() -> status(get("http://127.0.0.1:" + managementPort + "/actuator/health")) == 200);
    return this;
  }

  /// Waits for the end of the process and answers its exit code.
  public int awaitExit() {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the process goes on and on");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What Meta would hear: posts a body with a signature (or any other header value) to the
  /// webhook.
  public int post(byte[] body, String signature) {
    return status(
        HttpRequest.newBuilder(webhook())
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", signature)
            .timeout(DEADLINE)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /// The answer to Meta's handshake, status and body.
  public String handshake(String query) {
    HttpResponse<String> answer = send(get(webhook() + query));
    return answer.statusCode() + " " + answer.body();
  }

  private URI webhook() {
    return URI.create("http://127.0.0.1:" + port + "/webhook");
  }

  private static HttpRequest get(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).timeout(DEADLINE).build();
  }

  private static int status(HttpRequest request) {
    return send(request).statusCode();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
  }

  /// Everything the process has printed so far.
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `kill -9`: nobody says goodbye.
  public void kill9() {
    process.destroyForcibly();
    awaitExit();
  }

  /// Ends the service as an operator would.
  public void stop() {
    process.destroy();
    awaitExit();
  }

  /// `kill -9` for the embedded Redis.
  public void killRedis() {
    redis().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitExit();
    redis()
        .forEach(
            server -> {
              server.destroyForcibly();
              server.onExit().join();
            });
  }

  /// The servers whose binary lies in this data folder.
  private List<ProcessHandle> redis() {
    String home = data.toAbsolutePath() + "/bin/";
    return ProcessHandle.allProcesses()
        .filter(it -> it.info().command().filter(command -> command.startsWith(home)).isPresent())
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
