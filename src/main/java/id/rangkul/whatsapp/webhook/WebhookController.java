package id.rangkul.whatsapp.webhook;

import id.rangkul.whatsapp.WebhookSignature;
import id.rangkul.whatsapp.WhatsAppSettings;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
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
  void verify(
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
      HttpServletResponse response)
      throws IOException {
    boolean known = MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8));
    if (known && mode.equals("subscribe")) {
      write(response, HttpStatus.OK, challenge);
    } else {
      write(response, HttpStatus.FORBIDDEN, "");
    }
  }

  @PostMapping
  void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answer answer = timed(request);
    if (answer != Answer.TAKEN_IN) {
      LOG.info("webhook refused: {}", answer);
    }
    write(response, answer.status(), answer.text());
  }

  /// Counted before it is written: whoever has the answer may look at the counters.
  private Answer timed(HttpServletRequest request) throws IOException {
    Timer.Sample sample = meters.start();
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      Answer answer = answer(request);
      status = answer.status().value();
      return answer;
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

  /// Written by hand: thousands of times a second, Spring's negotiation over a content type costs
  /// more than the rest.
  private static void write(HttpServletResponse response, HttpStatus status, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
