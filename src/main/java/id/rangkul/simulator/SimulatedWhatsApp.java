package id.rangkul.simulator;

import id.rangkul.whatsapp.GraphEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/// Where the simulator is to be called, and where it calls the service: both on this very server,
/// whose port is known only once it listens.
final class SimulatedWhatsApp implements GraphEndpoint {
  /// Whoever asks earlier waits for the server this long.
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  /// The management port's server, named `management`, is not meant.
  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port.complete(event.getWebServer().getPort());
    }
  }

  @Override
  public URI base() {
    return URI.create(server() + GraphController.BASE);
  }

  String webhook() {
    return server() + "/webhook";
  }

  String server() {
    return "http://localhost:" + portInTime();
  }

  private int portInTime() {
    try {
      return port.get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the web server listened", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the web server does not listen", e);
    }
  }
}
