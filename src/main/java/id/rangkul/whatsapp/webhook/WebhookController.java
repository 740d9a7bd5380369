package id.rangkul.whatsapp.webhook;

import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Meta's webhook over HTTP. The body is read raw, since the signature is over the bytes as they
/// came.
@RestController
@Profile("!command")
@RequestMapping("/webhook")
final class WebhookController {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

  private final WebhookReceiver receiver;
  private final WebhookMeters meters;
  private final byte[] verifyToken;

  WebhookController(WebhookReceiver receiver, WebhookMeters meters, WhatsAppSettings settings) {
    this.receiver = receiver;
    this.meters = meters;
    this.verifyToken = settings.verifyToken().getBytes(StandardCharsets.UTF_8);
  }

  /// Meta asks once, when the webhook is configured, whether we know the verify token.
  @GetMapping
  ResponseEntity<String> verify(
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
    boolean known = MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8));
    return known && mode.equals("subscribe")
        ? plain(HttpStatus.OK, challenge)
        : plain(HttpStatus.FORBIDDEN, "");
  }

  @PostMapping
  ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
    Timer.Sample sample = meters.start();
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      Answer answer = answer(request);
      status = answer.status().value();
      if (answer != Answer.TAKEN_IN) {
        LOG.info("webhook refused: {}", answer);
      }
      return plain(answer.status(), answer.text());
    } finally {
      meters.answered(status, sample);
    }
  }

  private Answer answer(HttpServletRequest request) throws IOException {
    Optional<byte[]> body = Body.read(request.getInputStream(), request.getContentLengthLong());
    return body.isPresent()
        ? receiver.receive(body.get(), request.getHeader(WebhookSignature.HEADER))
        : Answer.TOO_LARGE;
  }

  private static ResponseEntity<String> plain(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
  }
}
