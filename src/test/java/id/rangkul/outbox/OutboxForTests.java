package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.inbox.Inflow;
import id.rangkul.inbox.Waiting;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.support.TestRedis;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.Outgoing;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The outbox of one centre, with what tests put in and look at.
final class OutboxForTests {
  static final int LANES = InboxForTests.SETTINGS.lanes();
  static final String NUMBER = "106540352242922";
  private static final int MANY_A_SECOND = 100_000;

  final CentreId centre = TestRedis.freshCentre();
  final Records records = SharedForTests.records();
  final SenderBell bell = new SenderBell();
  final SettleMessageScript settlements =
      new SettleMessageScript(TestRedis.template(), records.codec(), LANES);
  final Statuses statuses;
  final Outbox outbox;
  private final Clock clock;

  OutboxForTests(Clock clock) {
    this.clock = clock;
    this.outbox = new Outbox(records, clock, bell);
    this.statuses =
        new Statuses(
            records,
            settlements,
            new GrowStatusScript(TestRedis.template()),
            new GrowStatusesScript(TestRedis.template()),
            bell,
            clock,
            LANES);
  }

  /// A contact of this centre whom no other test writes to.
  Party party(String name) {
    return new Party.OfContact(new ContactId(name));
  }

  /// The invented number of a party, different in every centre.
  String phone(String name) {
    int hash = Math.floorMod((centre.value() + name).hashCode(), 1_000_000_000);
    return "+62%09d".formatted(hash);
  }

  /// A sender that is hardly held back by the number's rate.
  Sender sender(GraphClient graph) {
    SharedBuckets buckets =
        new SharedBuckets(
            records, new SwapBucketScript(TestRedis.template()), TimeMeter.SYSTEM_MILLISECONDS);
    Pace pace =
        new Pace(MANY_A_SECOND, buckets::at, new Inflow(System::nanoTime), System::nanoTime);
    Delivery delivery =
        new Delivery(
            new ClaimMessageScript(TestRedis.template()),
            settlements,
            records.codec(),
            graph,
            clock,
            new SimpleMeterRegistry());
    Ahead ahead = new Ahead(records, TestRedis.template());
    return new Sender(InboxForTests.directory(), ahead, pace, delivery, bell, clock);
  }

  /// What a sender sees who looks for the next message to somebody.
  Next next(Queue queue, String to, MessageId id) {
    return new Next(centre, queue, party(to).key(), id, fields(id));
  }

  MessageId stage(String id, String to, Purpose purpose) {
    return stage(id, to, purpose, "");
  }

  MessageId stage(String id, String to, Purpose purpose, String about) {
    MessageId message = new MessageId(id);
    UnitOfWork unit = UnitOfWork.unfenced();
    outbox.stage(
        unit,
        centre,
        new Envelope(
            message,
            NUMBER,
            party(to),
            new Sensitive(phone(to)),
            purpose,
            new Outgoing.Text(new Sensitive("isi " + id)),
            about,
            clock.instant()));
    SharedForTests.commits().commit(unit);
    return message;
  }

  State state(MessageId id) {
    return State.valueOf(fields(id).getOrDefault("state", ""));
  }

  Map<String, String> fields(MessageId id) {
    return records.fields(OutboxKeys.message(centre, id));
  }

  /// What the outbox has told the inbox about a party.
  List<Arrival.SendFailed> failures(String name) {
    int lane = InboxKeys.laneOf(party(name), LANES);
    return InboxForTests.lanes().waiting(centre, lane, 100).stream()
        .map(Waiting::arrival)
        .map(Arrival.SendFailed.class::cast)
        .toList();
  }
}
