package id.rangkul.outbox;

import id.rangkul.inbox.InboxForTests;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.Wamid;
import id.rangkul.support.TestRedis;
import id.rangkul.whatsapp.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// This module's parts on the tests' Redis for tests of other modules, and what waits to be sent
/// there.
public final class OutboxSeen {
  private static final int LANES = InboxForTests.SETTINGS.lanes();
  private static final Records RECORDS = SharedForTests.records();

  private OutboxSeen() {}

  /// A message that waits to be sent.
  public record Waiting(
      MessageId id, String number, String address, Purpose purpose, Outgoing content) {
    /// What the person will read; of a template its name.
    public String text() {
      return switch (content) {
        case Outgoing.Text text -> text.body().clear();
        case Outgoing.Buttons buttons -> buttons.body().clear();
        case Outgoing.Template template -> template.name();
        case Outgoing.ListMessage list -> list.body().clear();
        case Outgoing.CtaUrl link -> link.body().clear();
        case Outgoing.LocationRequest request -> request.body().clear();
        case Outgoing.ContactRequest request -> request.body().clear();
        case Outgoing.Media media -> media.caption().map(Sensitive::clear).orElse("");
        case Outgoing.Reaction reaction -> reaction.emoji();
        case Outgoing.InReplyTo quoting -> quoting.wamid().value();
      };
    }
  }

  public static Outbox outbox(Clock wall) {
    return new Outbox(RECORDS, wall, new SenderBell());
  }

  public static Statuses statuses(Clock wall) {
    return new Statuses(
        RECORDS,
        settlements(),
        new ApplyStatusesScript(TestRedis.template()),
        new Numbers(RECORDS, new ReplaceStandingScript(TestRedis.template()), wall),
        new SenderBell(),
        wall);
  }

  /// Everything that waits for a party, urgent before bulk, each in its order.
  public static List<Waiting> waiting(CentreId centre, Party to) {
    List<Waiting> all = new ArrayList<>();
    for (Queue queue : Queue.values()) {
      for (String id : RECORDS.list(OutboxKeys.to(centre, to.key(), queue), 0, -1)) {
        all.add(message(centre, new MessageId(id)));
      }
    }
    return all;
  }

  private static Waiting message(CentreId centre, MessageId id) {
    Key key = OutboxKeys.message(centre, id);
    var fields = RECORDS.fields(key);
    Outbox.Sealed sealed =
        RECORDS.codec().read(key, fields.getOrDefault("content", ""), Outbox.Sealed.class);
    return new Waiting(
        id,
        fields.getOrDefault("number", ""),
        sealed.address().clear(),
        Purpose.valueOf(fields.getOrDefault("purpose", "")),
        sealed.content());
  }

  /// Lets Meta accept what waits first for a party, under the name `wamid`.
  public static Waiting accepted(CentreId centre, Party to, Wamid wamid, Instant at) {
    Waiting first = waiting(centre, to).getFirst();
    Map<String, String> fields = RECORDS.fields(OutboxKeys.message(centre, first.id()));
    Next next = new Next(centre, first.purpose().queue(), to.key(), first.id(), fields);
    new ClaimMessageScript(TestRedis.template()).run(next, at, at, at);
    settlements()
        .attempt(
            Subject.of(centre, first.id(), fields),
            1,
            Verdict.proved(State.ACCEPTED, wamid, at),
            at);
    return first;
  }

  private static SettleMessageScript settlements() {
    return new SettleMessageScript(TestRedis.template(), RECORDS.codec(), LANES);
  }
}
