package id.rangkul.outbox;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  /// Stages a message behind those that already wait for the same person.
  public void stage(UnitOfWork unit, CentreId centre, Envelope envelope) {
    Key key = OutboxKeys.message(centre, envelope.id());
    Queue queue = envelope.purpose().queue();
    String party = envelope.to().key();
    unit.setFields(key, fields(key, envelope));
    unit.append(OutboxKeys.to(centre, party, queue), envelope.id().value());
    unit.scoreIfAbsent(OutboxKeys.due(centre, queue), party, wall.instant());
  }

  private Map<String, String> fields(Key key, Envelope envelope) {
    Map<String, String> fields = new HashMap<>();
    fields.put("to", envelope.to().key());
    fields.put("number", envelope.phoneNumberId());
    fields.put("queue", envelope.purpose().queue().key());
    fields.put("purpose", envelope.purpose().name());
    fields.put(
        "content",
        codec.write(
            key, new Sealed(envelope.address(), envelope.content(), envelope.whenClosed())));
    fields.put("about", envelope.about());
    fields.put("created", Long.toString(wall.millis()));
    fields.put("state", State.QUEUED.name());
    fields.put("attempt", "0");
    if (envelope.whenClosed().isPresent()) {
      fields.put("fallback", "1");
    }
    envelope.ofCase().ifPresent(it -> fields.put("case", it.value()));
    envelope
        .windowEnds()
        .map(ends -> wall.instant().plus(Duration.between(envelope.created(), ends)))
        .ifPresent(ends -> fields.put("window_ends", Long.toString(ends.toEpochMilli())));
    return fields;
  }

  /// Whom a message went to, by Meta's name of it; empty where it is not ours or is forgotten.
  public Optional<Party> recipient(CentreId centre, Wamid wamid) {
    return records
        .value(OutboxKeys.wamid(centre, wamid))
        .map(MessageId::new)
        .flatMap(id -> recipient(centre, id));
  }

  public Optional<Party> recipient(CentreId centre, MessageId id) {
    return Optional.ofNullable(records.fields(OutboxKeys.message(centre, id)).get("to"))
        .map(Party::parse);
  }

  /// Tells the sender that something was committed.
  public void wake() {
    bell.ring();
  }

  /// How many messages of a centre could not be sent.
  public long dead(CentreId centre) {
    return records.length(OutboxKeys.dead(centre));
  }

  /// How many messages Meta has billed the centre for in a month (by UTC): by category such as
  /// `utility`, and by case and category such as `K-001:utility` where the case is known.
  public Map<String, Long> billed(CentreId centre, YearMonth month) {
    Map<String, Long> billed = new TreeMap<>();
    records
        .fields(OutboxKeys.billed(centre, month))
        .forEach((what, count) -> billed.put(what, Long.valueOf(count)));
    return billed;
  }

  /// A message that was staged, as long as it is remembered.
  public Optional<Envelope> find(CentreId centre, MessageId id) {
    Key key = OutboxKeys.message(centre, id);
    Map<String, String> fields = records.fields(key);
    return Optional.ofNullable(fields.get("content"))
        .map(content -> codec.read(key, content, Sealed.class))
        .map(stored -> envelope(id, fields, stored));
  }

  private static Envelope envelope(MessageId id, Map<String, String> fields, Sealed stored) {
    return new Envelope(
        id,
        fields.getOrDefault("number", ""),
        Party.parse(fields.getOrDefault("to", "")),
        stored.address(),
        Purpose.valueOf(fields.getOrDefault("purpose", "")),
        stored.content(),
        stored.whenClosed(),
        Optional.empty(),
        fields.getOrDefault("about", ""),
        Optional.ofNullable(fields.get("case")).map(CaseId::new),
        Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("created", "0"))));
  }
}
