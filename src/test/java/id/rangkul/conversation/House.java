package id.rangkul.conversation;

import id.rangkul.account.AccountForTests;
import id.rangkul.cases.Cases;
import id.rangkul.cases.CasesForTests;
import id.rangkul.cases.Centre;
import id.rangkul.cases.Contact;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Source;
import id.rangkul.escalation.Alerts;
import id.rangkul.escalation.EscalationForTests;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Directory;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.Incoming;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Ledger;
import id.rangkul.inbox.Waiting;
import id.rangkul.media.MediaForTests;
import id.rangkul.outbox.OutboxSeen;
import id.rangkul.privacy.PrivacyForTests;
import id.rangkul.programme.ProgrammeForTests;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.ServiceClock;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Utterance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A whole centre on the tests' Redis, worked through by hand: arrivals go in, turns are run, and
/// what would be sent is looked at. Nobody sends. What contains DARURAT is an emergency, GAWAT is
/// grave, SEDIH a warning.
final class House implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");
  private static final Dialogs DIALOGS = Dialogs.load(Source.directory(Path.of("dialogs")));
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int ALL = 1000;

  final CentreId id = TestRedis.freshCentre();
  final String number = "300" + id.value().replaceAll("[^0-9]", "");
  final SteppedClock clock = new SteppedClock(MORNING);
  final Cases cases = CasesForTests.cases();
  final Alerts alerts = EscalationForTests.alerts();
  final Directory directory = InboxForTests.directory();
  final Ledger ledger = InboxForTests.ledger();
  final Lanes lanes = InboxForTests.lanes("house", LEASE);
  final Turns turns =
      new ConversationConfiguration()
          .turns(
              cases,
              alerts,
              lanes,
              ledger,
              directory,
              OutboxSeen.outbox(clock),
              AccountForTests.book(DIALOGS.templates()),
              DIALOGS,
              House::understand,
              SharedForTests.records(),
              ProgrammeForTests.programme(),
              OutboxSeen.statuses(clock),
              MediaForTests.files(clock),
              SharedForTests.commits(),
              new ServiceClock(clock),
              new SimpleMeterRegistry());
  private int names;

  House(String file) {
    imports(file);
  }

  void imports(String file) {
    CentreImport.Result result =
        new CentreImport(
                CasesForTests.intake(),
                new Conversations(SharedForTests.records()),
                directory,
                ProgrammeForTests.programme(),
                SharedForTests.commits(),
                clock)
            .run("centre.yaml", file.replace("{centre}", id.value()).replace("{number}", number));
    if (!(result instanceof CentreImport.Result.Imported)) {
      throw new IllegalArgumentException(result.toString());
    }
  }

  private static Interpretation understand(Utterance said) {
    Severity severity =
        said.text().contains("DARURAT")
            ? Severity.EMERGENCY
            : said.text().contains("GAWAT")
                ? Severity.HIGH
                : said.text().contains("SEDIH") ? Severity.MODERATE : Severity.NONE;
    return new Interpretation(severity, Intent.OTHER, Language.ID, List.of());
  }

  /// Somebody writes, and everything that follows from it is worked through.
  Wamid says(String text, Address... from) {
    return sends(new Content.Text(new Sensitive(text)), Optional.empty(), from);
  }

  Wamid presses(String button, Address... from) {
    return sends(new Content.Pressed(button, new Sensitive(button)), Optional.empty(), from);
  }

  Wamid sends(Content content, Optional<Wamid> inReplyTo, Address... from) {
    Wamid wamid = new Wamid("wamid.in." + id + "." + names++);
    arrives(new Incoming.Message(clock.instant(), wamid, List.of(from), inReplyTo, content));
    return wamid;
  }

  void arrives(Incoming... incoming) {
    InboxForTests.intake(clock).accept(List.of(new Delivery(number, List.of(incoming))));
    work();
  }

  void happens(Arrival arrival) {
    UnitOfWork unit = UnitOfWork.unfenced();
    lanes.stageArrival(unit, id, arrival);
    SharedForTests.commits().commit(unit);
    work();
  }

  /// The calendar asks for a check-in.
  void prompts(String contact) {
    happens(
        new Arrival.TimerFired(
            clock.instant(), "prompt:" + contact, "prompt", party(contact).key(), 1));
  }

  /// Takes every arrival through its turn, until nothing waits any more.
  private void work() {
    Centre centre = turns.centre(id);
    boolean worked = true;
    while (worked) {
      worked = false;
      for (int lane = 0; lane < lanes.perCentre(); lane++) {
        Lease lease = lanes.claim(id, lane, Optional.empty()).orElseThrow();
        for (Waiting one : lanes.waiting(id, lane, ALL)) {
          worked = true;
          Turns.Ended ended =
              one.arrival() instanceof Arrival.StatusReceived
                  ? turns.runStatuses(id, lane, lease, List.of(one))
                  : turns.run(centre, lane, lease, one);
          if (ended != Turns.Ended.DONE) {
            throw new IllegalStateException("a turn ended " + ended);
          }
        }
        lanes.release(lease);
      }
    }
  }

  static Party party(String contact) {
    return new Party.OfContact(new ContactId(contact));
  }

  static Address phone(String number) {
    return new Address.Phone(number);
  }

  static Party stranger(Address address) {
    return new Party.Stranger(PrivacyForTests.lookup().hash(address.value()));
  }

  Contact contact(String name) {
    return cases.contact(id, new ContactId(name)).orElseThrow();
  }

  /// Everything that waits to be sent to a contact.
  List<OutboxSeen.Waiting> to(String contact) {
    return OutboxSeen.waiting(id, party(contact));
  }

  List<OutboxSeen.Waiting> to(Party party) {
    return OutboxSeen.waiting(id, party);
  }

  List<OutboxSeen.Waiting> toStaff(String staff) {
    return OutboxSeen.waiting(id, new Party.OfStaff(new StaffId(staff)));
  }

  List<String> texts(String contact) {
    return to(contact).stream().map(OutboxSeen.Waiting::text).toList();
  }

  String fate(Wamid wamid) {
    return ledger.fateOf(id, wamid).orElseThrow();
  }

  /// The keys of everybody who is behind an address, in their order.
  Stream<String> behind(Address address) {
    return directory.parties(id, address).stream().map(Party::key);
  }

  @Override
  public void close() {
    InboxForTests.forget(id);
  }
}
