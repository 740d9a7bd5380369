package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Incoming;
import id.rangkul.inbox.Pricing;
import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Names;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads what Meta tells of one message of ours.
final class StatusParser {
  /// Longer than any title that Meta has given an error so far.
  static final int MAX_ERROR_TITLE = 160;

  private static final Pattern ERROR_CODE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CATEGORY = Pattern.compile("[a-z_]{1,40}");

  private StatusParser() {}

  static Incoming parse(JsonNode status, Instant receivedAt) {
    Instant at = Times.read(status, receivedAt);
    Optional<Wamid> wamid = Wamids.read(status, "id");
    Optional<DeliveryStatus> known = Loose.text(status, "status").flatMap(StatusParser::known);
    if (wamid.isEmpty() || known.isEmpty()) {
      return new Incoming.Unknown(at, Kinds.STATUS, new Sensitive(status.toString()));
    }
    return new Incoming.Status(
        at,
        wamid.get(),
        messageId(status),
        known.get(),
        error(status),
        to(status),
        pricing(status));
  }

  private static Optional<DeliveryStatus> known(String status) {
    return switch (status) {
      case "sent" -> Optional.of(DeliveryStatus.SENT);
      case "delivered" -> Optional.of(DeliveryStatus.DELIVERED);
      case "read" -> Optional.of(DeliveryStatus.READ);
      case "failed" -> Optional.of(DeliveryStatus.FAILED);
      default -> Optional.empty();
    };
  }

  private static List<Address> to(JsonNode status) {
    return Stream.of(
            Senders.phone(status, "recipient_id"), Senders.userId(status, "recipient_user_id"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Pricing> pricing(JsonNode status) {
    JsonNode pricing = status.path("pricing");
    return Loose.text(pricing, "category")
        .filter(it -> CATEGORY.matcher(it).matches())
        .map(it -> new Pricing(pricing.path("billable").asBoolean(false), it));
  }

  private static Optional<MessageId> messageId(JsonNode status) {
    return Loose.text(status, "biz_opaque_callback_data").filter(Names::isName).map(MessageId::new);
  }

  /// The first readable error as code and title; the other texts of an error may quote the person's
  /// number.
  private static Optional<String> error(JsonNode status) {
    return Loose.each(status, "errors").stream()
        .map(StatusParser::codeAndTitle)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> codeAndTitle(JsonNode error) {
    String title = Loose.text(error, "title").orElse("");
    String kept = title.substring(0, Math.min(title.length(), MAX_ERROR_TITLE));
    return Loose.token(error, "code")
        .filter(it -> ERROR_CODE.matcher(it).matches())
        .map(it -> (it + " " + kept).strip());
  }
}
