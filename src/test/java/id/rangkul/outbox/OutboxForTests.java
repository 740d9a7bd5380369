package id.rangkul.outbox;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.inbox.Inflow;
import id.rangkul.inbox.Pricing;
import id.rangkul.inbox.Waiting;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import id.rangkul.support.TestRedis;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.Outgoing;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The outbox of one centre, with what tests put in and look at.
final class OutboxForTests {
  static final int LANES = InboxForTests.SETTINGS.lanes();
  static final String NUMBER = "106540352242922";
  static final Outgoing.Template TEMPLATE =
      new Outgoing.Template("pesan_menunggu", "id", List.of(), List.of());
  private static final int MANY_A_SECOND = 100_000;
  private static final int AT_ONCE = 100;
  private static final int MANY = 100_000;

  final CentreId centre = TestRedis.freshCentre();
  final Records records = SharedForTests.records();
  final SenderBell bell = new SenderBell();
  final SettleMessageScript settlements =
      new SettleMessageScript(TestRedis.template(), records.codec(), LANES);
  final Statuses statuses;
  final Outbox outbox;
  final Numbers numbers;
  int peopleInADay;
  private final Clock clock;

  OutboxForTests(Clock clock) {
    this.clock = clock;
    this.numbers = new Numbers(records, new ReplaceStandingScript(TestRedis.template()), clock);
    this.outbox = new Outbox(records, clock, bell);
    this.statuses =
        new Statuses(
            records,
            settlements,
            new ApplyStatusesScript(TestRedis.template()),
            numbers,
            bell,
            clock);
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
            new DailyPeople(new CountPersonScript(TestRedis.template()), peopleInADay),
            numbers,
            records.codec(),
            graph,
            clock,
            new SimpleMeterRegistry());
    Ahead ahead = new Ahead(records, TestRedis.template());
    Gates gates = new Gates(numbers, pace, new PutOffScript(TestRedis.template()), clock);
    return new Sender(InboxForTests.directory(), ahead, gates, delivery, bell, clock);
  }

  /// What a sender sees who looks for the next message to somebody.
  Next next(Queue queue, String to, MessageId id) {
    return new Next(centre, queue, party(to).key(), id, fields(id));
  }

  MessageId stage(String id, String to, Purpose purpose) {
    return stage(id, to, purpose, "");
  }

  MessageId stage(String id, String to, Purpose purpose, String about) {
    return stage(id, to, purpose, NUMBER, about);
  }

  MessageId stage(String id, String to, Purpose purpose, String number, String about) {
    MessageId message = new MessageId(id);
    stage(
        new Envelope(
            message,
            number,
            party(to),
            new Sensitive(phone(to)),
            purpose,
            new Outgoing.Text(new Sensitive("isi " + id)),
            about,
            clock.instant()));
    return message;
  }

  /// A text that a template may stand in for.
  MessageId stageWithTemplate(String id, String to) {
    MessageId message = new MessageId(id);
    stage(
        new Envelope(
            message,
            NUMBER,
            party(to),
            new Sensitive(phone(to)),
            Purpose.REPLY,
            new Outgoing.Text(new Sensitive("isi " + id)),
            Optional.of(TEMPLATE),
            Optional.empty(),
            "",
            Optional.empty(),
            clock.instant()));
    return message;
  }

  /// A message that belongs to a case.
  MessageId stageOfCase(String id, String to, CaseId ofCase, Outgoing content, Instant windowEnds) {
    MessageId message = new MessageId(id);
    stage(
        new Envelope(
            message,
            NUMBER,
            party(to),
            new Sensitive(phone(to)),
            Purpose.ROUTINE,
            content,
            Optional.of(TEMPLATE),
            Optional.of(windowEnds),
            "",
            Optional.of(ofCase),
            clock.instant()));
    return message;
  }

  private void stage(Envelope envelope) {
    UnitOfWork unit = UnitOfWork.unfenced();
    outbox.stage(unit, centre, envelope);
    SharedForTests.commits().commit(unit);
  }

  /// Stages messages to so many people in turn.
  void stageAll(Map<MessageId, Purpose> messages, int people) {
    int i = 0;
    UnitOfWork unit = UnitOfWork.unfenced();
    for (var message : messages.entrySet()) {
      String to = "orang-" + i++ % people;
      outbox.stage(
          unit,
          centre,
          new Envelope(
              message.getKey(),
              NUMBER,
              party(to),
              new Sensitive(phone(to)),
              message.getValue(),
              new Outgoing.Text(new Sensitive("isi")),
              "",
              clock.instant()));
      if (i % AT_ONCE == 0) {
        SharedForTests.commits().commit(unit);
        unit = UnitOfWork.unfenced();
      }
    }
    SharedForTests.commits().commit(unit);
  }

  /// Meta tells of a message.
  void told(
      Wamid wamid,
      Optional<MessageId> message,
      DeliveryStatus status,
      Optional<String> error,
      Optional<Pricing> pricing) {
    statuses.apply(
        centre,
        List.of(
            new Arrival.StatusReceived(
                clock.instant(), wamid, message, status, error, List.of(), pricing)));
  }

  /// What the outbox has told the inbox, about anybody.
  List<Arrival.SendFailed> allFailures() {
    return IntStream.range(0, LANES)
        .boxed()
        .flatMap(lane -> InboxForTests.lanes().waiting(centre, lane, MANY).stream())
        .map(Waiting::arrival)
        .map(Arrival.SendFailed.class::cast)
        .toList();
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
