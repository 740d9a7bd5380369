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
  static final String NUMBER = "106";
  static final BusinessNumber BUSINESS =
      new BusinessNumber("900", NUMBER, "6281100000000", "Sentra Satria");
  static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

  private Bubbles() {}

  static Bubble from(String phone, String wamid, Instant at) {
    return from(phone, wamid, text("halo bu"), at);
  }

  static Bubble from(String phone, String wamid, Content content, Instant at) {
    return Bubble.fromPhone(wamid, NUMBER, phone, content, Optional.empty(), at);
  }

  static Bubble to(String phone, String wamid, Content content) {
    GraphRequest.Send send =
        new GraphRequest.Send(
            new Address.Phone(phone), phone, content, Optional.empty(), Optional.of("m-1"));
    return Bubble.toPhone(wamid, NUMBER, phone, send, NOON);
  }

  static Content text(String body) {
    return new Content.Text(new Sensitive(body));
  }

  static Content question(String... titles) {
    return new Content.Interactive(
        new Sensitive("Apa kabar?"),
        List.of(titles).stream().map(title -> new QuickReply("id-" + title, title)).toList(),
        Optional.empty());
  }

  /// One message of every kind.
  static List<Content> ofEveryKind() {
    Sensitive words = new Sensitive("Apa kabar?");
    Frame frame =
        new Frame(
            Optional.of(words),
            Optional.of(picture("123456789012345")),
            Optional.of(words),
            List.of(new Frame.Link("Buka", words)));
    return List.of(
        text("halo bu"),
        question("Ya", "Tidak"),
        new Content.Menu(
            words,
            "Pilih",
            List.of(
                new Content.Section(
                    Optional.empty(), List.of(new Content.Row("1", "Satu", Optional.empty())))),
            Frame.NONE),
        new Content.LocationRequest(words),
        new Content.ContactRequest(words),
        new Content.FromTemplate(
            "sapaan",
            "id",
            words,
            List.of(new QuickReply("m", "Mulai")),
            Optional.of(frame),
            Optional.of("UTILITY")),
        picture("123456789012345"),
        new Content.Voice("123456789012346"),
        new Content.Location(-0.03, 109.33, Optional.of(words), Optional.empty()),
        new Content.Cards(List.of(new Content.Card(words, Optional.of(words))), true),
        new Content.Reaction("wamid.x", "👍"),
        new Content.Pressed("id", words),
        new Content.Picked("id", words, Optional.of(words)),
        new Content.TemplatePressed("p", words),
        new Content.Edit("wamid.x", words),
        new Content.Revoke("wamid.x"),
        new Content.Welcome(),
        new Content.Unsupported(),
        new Content.Call(),
        new Content.Moved(words, words, "ID.1"));
  }

  static Content.Media picture(String mediaId) {
    return new Content.Media(
        MediaKind.IMAGE,
        Optional.of(mediaId),
        Optional.empty(),
        Optional.of(new Sensitive("ini fotonya")),
        Optional.empty());
  }
}
