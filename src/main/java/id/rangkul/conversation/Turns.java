package id.rangkul.conversation;

import id.rangkul.cases.Cases;
import id.rangkul.cases.Centre;
import id.rangkul.escalation.Alerts;
import id.rangkul.escalation.rules.AlertEvent;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Fate;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Ledger;
import id.rangkul.inbox.Waiting;
import id.rangkul.outbox.Outbox;
import id.rangkul.outbox.Statuses;
import id.rangkul.programme.Programme;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.Party;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Wamid;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one arrival through its turn: load, interpret, decide, stage, commit. Where the commit
/// finds that a record has changed meanwhile, the turn is decided again from what is there now.
final class Turns {
  /// After so many conflicts in a row the turn is left for the next round of the lane.
  static final int MAX_CONFLICTS = 8;

  private static final Logger log = LoggerFactory.getLogger(Turns.class);

  private final Acquaintance acquaintance;
  private final ContactTurn contactTurn;
  private final SharedPhoneTurn sharedPhoneTurn;
  private final StrangerTurn strangerTurn;
  private final StaffTurn staffTurn;
  private final AccountTurn accountTurn;
  private final AlertDesk alertDesk;
  private final Enclosures enclosures;
  private final Rerouting rerouting;
  private final Statuses statuses;
  private final Lanes lanes;
  private final Ledger ledger;
  private final Cases cases;
  private final Commits commits;
  private final Outbox outbox;
  private final Clock clock;

  Turns(
      Acquaintance acquaintance,
      ContactTurn contactTurn,
      SharedPhoneTurn sharedPhoneTurn,
      StrangerTurn strangerTurn,
      StaffTurn staffTurn,
      AccountTurn accountTurn,
      AlertDesk alertDesk,
      Enclosures enclosures,
      Rerouting rerouting,
      Statuses statuses,
      Lanes lanes,
      Ledger ledger,
      Cases cases,
      Commits commits,
      Outbox outbox,
      Clock clock) {
    this.acquaintance = acquaintance;
    this.contactTurn = contactTurn;
    this.sharedPhoneTurn = sharedPhoneTurn;
    this.strangerTurn = strangerTurn;
    this.staffTurn = staffTurn;
    this.accountTurn = accountTurn;
    this.alertDesk = alertDesk;
    this.enclosures = enclosures;
    this.rerouting = rerouting;
    this.statuses = statuses;
    this.lanes = lanes;
    this.ledger = ledger;
    this.cases = cases;
    this.commits = commits;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// How a turn ended.
  enum Ended {
    DONE,
    NOT_OWNER,
    LATER
  }

  /// The centre as it is now; read once for all arrivals that wait together.
  Centre centre(CentreId id) {
    return cases.centre(id).orElseThrow(() -> new IllegalStateException("no centre " + id));
  }

  Ended run(Centre centre, int lane, Lease lease, Waiting waiting) {
    for (int conflicts = 0; conflicts < MAX_CONFLICTS; conflicts++) {
      String turn = "m" + lane + "-" + waiting.entryId();
      Draft draft = new Draft(centre, turn, clock.instant(), UnitOfWork.under(lease));
      stage(draft, lane, lease, waiting);
      switch (commits.commit(draft.unit())) {
        case Commit.Committed() -> {
          draft.committed();
          if (draft.sends()) {
            outbox.wake();
          }
          return Ended.DONE;
        }
        case Commit.NotOwner() -> {
          return Ended.NOT_OWNER;
        }
        case Commit.Conflict _ -> {} // decide again
      }
    }
    return Ended.LATER;
  }

  /// Takes delivery statuses that wait one behind the other through one turn together. Applying
  /// them again after a crash changes nothing.
  Ended runStatuses(CentreId centre, int lane, Lease lease, List<Waiting> waiting) {
    List<Arrival.StatusReceived> received =
        waiting.stream()
            .map(Waiting::arrival)
            .filter(Arrival.StatusReceived.class::isInstance)
            .map(Arrival.StatusReceived.class::cast)
            .toList();
    statuses.apply(centre, received);
    acquaintance.learn(centre, lease, received);
    UnitOfWork unit = UnitOfWork.under(lease);
    waiting.forEach(one -> lanes.stageDone(unit, centre, lane, one));
    return commits.commit(unit) instanceof Commit.Committed ? Ended.DONE : Ended.NOT_OWNER;
  }

  /// Sets an arrival aside that cannot be handled.
  Ended park(CentreId centre, int lane, Lease lease, Waiting waiting, String reason) {
    UnitOfWork unit = UnitOfWork.under(lease);
    lanes.stageParked(unit, centre, lane, waiting, reason, clock.instant());
    return commits.commit(unit) instanceof Commit.Committed ? Ended.DONE : Ended.NOT_OWNER;
  }

  private void stage(Draft draft, int lane, Lease lease, Waiting waiting) {
    switch (waiting.arrival()) {
      case Arrival.MessageReceived message -> message(draft, message);
      case Arrival.StatusReceived status -> {
        statuses.apply(draft.centreId(), List.of(status));
        acquaintance.learn(draft.centreId(), lease, List.of(status));
      }
      case Arrival.TimerFired timer -> timer(draft, timer);
      case Arrival.AlertTakenUp news -> contactTurn.takenUp(draft, news);
      case Arrival.SendFailed failure -> notDelivered(draft, failure);
      case Arrival.AddressChanged change -> moved(draft, change);
      case Arrival.MediaFetched news -> enclosures.fetched(draft, news);
      case Arrival.MediaUploaded news -> enclosures.uploaded(draft, news);
      case Arrival.AccountChanged change -> accountTurn.changed(draft, change);
      case Arrival.Unrecognised other ->
          lanes.stageKept(draft.unit(), draft.centreId(), other, draft.now());
    }
    lanes.stageDone(draft.unit(), draft.centreId(), lane, waiting);
  }

  private void message(Draft draft, Arrival.MessageReceived message) {
    switch (message.from()) {
      case Party.OfContact(var contact) -> contactTurn.message(draft, message, contact);
      case Party.Several several -> sharedPhoneTurn.message(draft, message, several);
      case Party.OfStaff from -> {
        acquaintance.meet(draft, message, from);
        staffTurn.message(draft, message, from.id());
      }
      case Party.Stranger stranger -> strangerTurn.message(draft, message, stranger);
    }
  }

  /// A worker's number stands in the centre's file: she is told of alarms at the one that stands
  /// there, until the file tells another.
  private void moved(Draft draft, Arrival.AddressChanged change) {
    switch (change.who()) {
      case Party.OfContact(var contact) -> contactTurn.moved(draft, change, contact);
      case Party.Several several -> sharedPhoneTurn.moved(draft, change, several);
      case Party.OfStaff(var staff) -> {
        log.warn("The WhatsApp number of {} has changed; the centre's file has the old one", staff);
        ignored(draft, change.wamid(), "STAFF_ADDRESS_CHANGED");
      }
      case Party.Stranger _ -> ignored(draft, change.wamid(), "UNKNOWN_SENDER");
    }
  }

  private void ignored(Draft draft, Wamid wamid, String reason) {
    ledger.stage(draft.unit(), draft.centreId(), wamid, new Fate.NoAction(reason));
  }

  private void timer(Draft draft, Arrival.TimerFired timer) {
    switch (timer.kind()) {
      case Alerts.TIMER ->
          alertDesk.happen(
              draft,
              AlertId.parse(timer.subject()),
              new AlertEvent.StepDue(draft.now(), timer.version()));
      case Programme.TIMER -> {
        if (Party.parse(timer.subject()) instanceof Party.OfContact(var contact)) {
          contactTurn.prompt(draft, timer, contact);
        }
      }
      default -> throw new IllegalStateException("no timer is of the kind " + timer.kind());
    }
  }

  /// What cannot go in another form either is written on the timeline, and the conversation hears
  /// of it; an alert goes on to the next at once.
  private void notDelivered(Draft draft, Arrival.SendFailed failure) {
    if (failure.to() instanceof Party.OfContact(var contact)) {
      contactTurn.notSent(draft, failure, contact);
    }
    if (rerouting.reroute(draft, failure)) {
      return;
    }
    switch (failure.to()) {
      case Party.OfContact(var contact) -> undelivered(draft, failure, contact);
      case Party.OfStaff(var staff) -> alertNotDelivered(draft, failure, staff);
      case Party.Several _, Party.Stranger _ -> {} // no conversation knows of it
    }
  }

  private void undelivered(Draft draft, Arrival.SendFailed failure, ContactId to) {
    outbox
        .find(draft.centreId(), failure.message())
        .ifPresent(
            envelope ->
                contactTurn.undelivered(
                    draft, failure, envelope.purpose(), to, Rerouting.held(failure, envelope)));
  }

  private void alertNotDelivered(Draft draft, Arrival.SendFailed failure, StaffId staff) {
    String[] about = failure.about().split(":", -1);
    if (about.length == 3 && about[0].equals(Alerts.TIMER)) {
      alertDesk.happen(
          draft,
          AlertId.parse(about[1]),
          new AlertEvent.NotDelivered(draft.now(), staff, Long.parseLong(about[2])));
    }
  }
}
