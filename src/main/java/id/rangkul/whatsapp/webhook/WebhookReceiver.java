package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.InboxUnavailable;
import id.rangkul.inbox.Intake;
import id.rangkul.inbox.RawBodies;
import id.rangkul.shared.ServiceClock;
import id.rangkul.whatsapp.WebhookSignature;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Takes in one body: signature, then form, then the inbox, and only then yes.
@Component
@Profile("!command")
final class WebhookReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final WebhookSignature signature;
  private final Intake intake;
  private final ServiceClock clock;
  private final WebhookMeters meters;
  private final RawBodies raw;

  WebhookReceiver(
      WebhookSignature signature,
      Intake intake,
      RawBodies raw,
      ServiceClock clock,
      WebhookMeters meters) {
    this.signature = signature;
    this.intake = intake;
    this.raw = raw;
    this.clock = clock;
    this.meters = meters;
  }

  Answer receive(byte[] body, @Nullable String claimedSignature) {
    if (!signature.matches(body, claimedSignature)) {
      return Answer.NOT_SIGNED;
    }
    JsonNode json = json(body);
    try {
      return json.isObject() ? takeIn(body, json) : notJson(body);
    } catch (InboxUnavailable e) {
      LOG.warn("the inbox cannot take a webhook in now: {}", causeOf(e));
      return Answer.TRY_AGAIN;
    }
  }

  private Answer takeIn(byte[] body, JsonNode json) {
    List<Delivery> deliveries = WebhookParser.parse(json, clock.instant());
    Intake.Accepted accepted = intake.accept(deliveries);
    List<String> unread = Unread.kinds(deliveries);
    unread.forEach(meters::countUnknown);
    if (unread.stream().anyMatch(Kinds::isSpoilt)) {
      LOG.warn("webhook {} could not be read in full: {}", raw.keep(body), unread);
    }
    LOG.debug("webhook taken in: {}", accepted);
    return Answer.TAKEN_IN;
  }

  /// Signed by Meta and yet no JSON: refused, and kept for whoever has to find out why.
  private Answer notJson(byte[] body) {
    LOG.warn("webhook {} is signed and not JSON", raw.keep(body));
    return Answer.NOT_JSON;
  }

  private static String causeOf(InboxUnavailable e) {
    Throwable cause = e.getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
