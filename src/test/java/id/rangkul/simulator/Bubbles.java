package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Invented messages.
final class Bubbles {
  static final String SRI = "+6281310000002";
  static final String BUDI = "+6281310000001";
  static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

  private Bubbles() {}

  static Bubble from(String phone, String wamid, Instant at) {
    return Bubble.fromPhone(wamid, phone, text("halo bu"), Optional.empty(), at);
  }

  static Bubble to(String phone, String wamid, Content content) {
    GraphRequest.Send send =
        new GraphRequest.Send(
            new Address.Phone(phone), phone, content, Optional.empty(), Optional.of("m-1"));
    return Bubble.toPhone(wamid, send, NOON);
  }

  static Content text(String body) {
    return new Content.Text(new Sensitive(body));
  }

  static Content question(String... titles) {
    return new Content.Interactive(
        new Sensitive("Apa kabar?"),
        List.of(titles).stream().map(title -> new QuickReply("id-" + title, title)).toList());
  }
}
