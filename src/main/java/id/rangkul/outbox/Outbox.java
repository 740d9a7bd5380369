package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.whatsapp.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Where turns put what is to be sent.
public final class Outbox {
  private final RecordCodec codec;
  private final Records records;
  private final Clock wall;
  private final SenderBell bell;

  Outbox(Records records, Clock wall, SenderBell bell) {
    this.records = records;
    this.codec = records.codec();
    this.wall = wall;
    this.bell = bell;
  }

  /// What is stored of a message's content.
  record Sealed(Sensitive address, Outgoing content, Optional<Outgoing.Template> whenClosed) {}

  /// A message that was staged, as long as it is remembered; `ended` where it will not be sent any
  /// more.
  public record Kept(Envelope envelope, boolean ended) {}

  public Optional<Kept> find(CentreId centre, MessageId id) {
    Key key = OutboxKeys.message(centre, id);
    Map<String, String> fields = records.fields(key);
    return Optional.ofNullable(fields.get("content"))
        .map(content -> codec.read(key, content, Sealed.class))
        .map(stored -> new Kept(envelope(id, fields, stored), isEnded(fields)));
  }

  private static Envelope envelope(MessageId id, Map<String, String> fields, Sealed stored) {
    return new Envelope(
        id,
        fields.getOrDefault("number", ""),
        Party.parse(fields.getOrDefault("to", "")),
        stored.address(),
        Purpose.valueOf(fields.getOrDefault("purpose", "")),
        stored.content(),
        fields.getOrDefault("about", ""),
        Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("created", "0"))),
        stored.whenClosed());
  }

  private static boolean isEnded(Map<String, String> fields) {
    return State.DEAD.name().equals(fields.get("state"));
  }

  /// Stages a message behind those that already wait for the same person.
  public void stage(UnitOfWork unit, CentreId centre, Envelope envelope) {
    Key key = OutboxKeys.message(centre, envelope.id());
    Queue queue = envelope.purpose().queue();
    String party = envelope.to().key();
    unit.setFields(
        key,
        Map.of(
            "to", party,
            "number", envelope.phoneNumberId(),
            "queue", queue.key(),
            "purpose", envelope.purpose().name(),
            "content",
                codec.write(
                    key, new Sealed(envelope.address(), envelope.content(), envelope.whenClosed())),
            "about", envelope.about(),
            "created", Long.toString(wall.millis()),
            "state", State.QUEUED.name(),
            "attempt", "0"));
    unit.append(OutboxKeys.to(centre, party, queue), envelope.id().value());
    unit.scoreIfAbsent(OutboxKeys.due(centre, queue), party, wall.instant());
  }

  /// Tells the sender that something was committed.
  public void wake() {
    bell.ring();
  }

  /// How many messages of a centre could not be sent.
  public long dead(CentreId centre) {
    return records.length(OutboxKeys.dead(centre));
  }
}
