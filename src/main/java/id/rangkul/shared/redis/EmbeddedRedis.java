package id.rangkul.shared.redis;

import id.rangkul.shared.StartRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/// A real redis-server as a child of this process, its append-only file in a [DataFolder], every
/// write synced.
///
/// The server outlives a `kill -9` of the service. The next start finds it by the path of its
/// binary, which lies in the same folder, ends it in good order and starts its own: never two on
/// one file. A server that dies while the service lives is started again on the same port.
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_PINGS = Duration.ofMillis(20);
  private static final Duration BEFORE_RESTART = Duration.ofMillis(200);
  private static final int PASSWORD_BYTES = 24;

  private final DataFolder folder;
  private final Path binary;
  private final int port;
  private final String password;
  private volatile boolean stopping;
  private volatile Process server;
  private volatile CompletableFuture<?> watching = CompletableFuture.completedFuture(null);

  private EmbeddedRedis(DataFolder folder, Path binary, int port, String password)
      throws IOException {
    this.folder = folder;
    this.binary = binary;
    this.port = port;
    this.password = password;
    folder.write("redis.conf", configuration());
    this.server = launch();
  }

  public static EmbeddedRedis start(DataFolder folder) {
    try {
      Path binary = binaryIn(folder);
      endLeftOver(folder, binary);
      EmbeddedRedis redis = new EmbeddedRedis(folder, binary, freePort(), newPassword());
      redis.awaitReady();
      redis.watch();
      return redis;
    } catch (IOException e) {
      throw new StartRefused(
          "The embedded Redis could not be started: " + e.getMessage(),
          "See "
              + folder.file("redis.log")
              + ", or use a Redis of your own with"
              + " SPRING_DATA_REDIS_URL.",
          e);
    }
  }

  public int port() {
    return port;
  }

  public String password() {
    return password;
  }

  /// The process id, so that tests can kill the server.
  public long pid() {
    return server.pid();
  }

  private static Path binaryIn(DataFolder folder) throws IOException {
    Path bin = folder.file("bin");
    Files.createDirectories(bin);
    return ExecutableProvider.newJarResourceProvider(bin.toFile()).get().toPath().toRealPath();
  }

  /// The binary lies in this folder, so whoever runs it is a server on our file; its pid file may
  /// not be written yet.
  private static void endLeftOver(DataFolder folder, Path binary) throws IOException {
    List<ProcessHandle> leftOver =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().command().filter(isIn(binary)).isPresent())
            .toList();
    for (ProcessHandle process : leftOver) {
      log.warn("Ending the Redis that a killed service left behind, pid {}", process.pid());
      end(process);
    }
    Files.deleteIfExists(folder.file("redis.pid"));
  }

  /// The binary may have been written anew under its name while the old one ran: Linux then adds "
  /// (deleted)".
  private static Predicate<String> isIn(Path binary) {
    return command -> command.startsWith(binary.toString());
  }

  private static void end(ProcessHandle process) throws IOException {
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IOException("a left-over Redis could not be ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private String configuration() {
    return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir %s
        pidfile %s
        logfile redis.log
        daemonize no
        save ""
        appendonly yes
        appendfsync always
        aof-use-rdb-preamble yes
        maxmemory-policy noeviction
        """
        .formatted(port, password, quoted(folder.file("")), quoted(folder.file("redis.pid")));
  }

  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(binary.toString(), folder.file("redis.conf").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!server.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("redis-server does not answer");
      }
      pause(BETWEEN_PINGS);
    }
  }

  /// Answers PONG only after the append-only file has been read in.
  private boolean answers() {
    try (Jedis jedis = new Jedis("127.0.0.1", port)) {
      jedis.auth(password);
      return "PONG".equals(jedis.ping());
    } catch (JedisException e) {
      return false;
    }
  }

  private void watch() {
    watching = server.onExit().thenRunAsync(this::restart);
  }

  private void restart() {
    if (stopping) {
      return;
    }
    log.error("The embedded Redis has died; starting it again");
    try {
      pause(BEFORE_RESTART);
      if (!launchAgain()) {
        return;
      }
      awaitReady();
    } catch (IOException e) {
      log.error("The embedded Redis could not be started again; trying once more", e);
    }
    watch();
  }

  /// Answers whether a server was launched; none is any more once this one is to be closed.
  private synchronized boolean launchAgain() throws IOException {
    if (stopping) {
      return false;
    }
    server = launch();
    return true;
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /// Leaves the server running without anybody who looks after it, as the death of this process
  /// would.
  void abandon() {
    stopping = true;
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      stopping = true;
    }
    watching.cancel(false);
    end(server.toHandle());
    folder.close();
  }
}
