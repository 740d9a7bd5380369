package id.rangkul.inbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Lease;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/// The lanes of all centres: who owns one, and what waits in it.
///
/// A lane has one owner at a time. Ownership is a lease that the owner renews; its token holds an
/// epoch that grows with every change of hands, and every commit of a turn checks it. So an owner
/// that was paused past its lease and comes back can still compute, but can write nothing. An
/// arrival stays in the stream until the commit of its turn removes it, hence reading needs no
/// bookkeeping: a new owner begins with the oldest.
public final class Lanes {
  private static final String FIELD = "a";

  private final Records records;
  private final RecordCodec codec;
  private final LaneLeaseScript leases;
  private final Instances instances;
  private final InboxSettings settings;

  Lanes(Records records, LaneLeaseScript leases, Instances instances, InboxSettings settings) {
    this.records = records;
    this.codec = records.codec();
    this.leases = leases;
    this.instances = instances;
    this.settings = settings;
  }

  public int perCentre() {
    return settings.lanes();
  }

  /// Takes or renews a lane; empty where another instance holds it.
  public Optional<Lease> claim(CentreId centre, int lane, Optional<Lease> held) {
    return leases.claim(centre, lane, instances.self(), held, settings.lease());
  }

  public void release(Lease lease) {
    leases.release(lease);
  }

  /// How many lanes of a centre nobody holds at this moment.
  public int ownerless(CentreId centre) {
    List<Key> leases =
        IntStream.range(0, settings.lanes())
            .mapToObj(lane -> InboxKeys.lease(centre, lane))
            .toList();
    return (int) records.values(leases).stream().filter(Optional::isEmpty).count();
  }

  /// What waits in a lane, oldest first.
  public List<Waiting> waiting(CentreId centre, int lane, int limit) {
    Key stream = InboxKeys.lane(centre, lane);
    return records.entries(stream, FIELD, limit).stream()
        .map(entry -> new Waiting(entry.getKey(), arrival(stream, entry.getValue())))
        .toList();
  }

  /// An entry that cannot be read must not hold up the lane: it is handed out as what it is, to be
  /// set aside.
  private Arrival arrival(Key stream, String json) {
    try {
      return codec.read(stream, json, Arrival.class);
    } catch (JacksonException | IllegalStateException e) {
      return new Arrival.Unrecognised(Instant.EPOCH, Arrival.UNREADABLE, new Sensitive(json));
    }
  }

  /// Stages that an arrival has had its turn.
  public void stageDone(UnitOfWork unit, CentreId centre, int lane, Waiting done) {
    unit.dropEntry(InboxKeys.lane(centre, lane), done.entryId());
  }

  /// Stages an arrival of our own making, to be handled in its turn like any other.
  public void stageArrival(UnitOfWork unit, CentreId centre, Arrival arrival) {
    Key stream = InboxKeys.lane(centre, InboxKeys.laneOf(arrival.subject(), settings.lanes()));
    unit.addEntry(stream, FIELD, codec.write(stream, arrival));
  }

  /// Stages that an arrival is set aside for an operator, with the reason. Its ledger entry stays
  /// open.
  public void stageParked(
      UnitOfWork unit, CentreId centre, int lane, Waiting parked, String reason, Instant at) {
    Key stream = InboxKeys.parked(centre);
    unit.addEntry(stream, FIELD, codec.write(stream, new Parked(parked.arrival(), reason, at)));
    stageDone(unit, centre, lane, parked);
  }

  /// Stages that something of an unknown kind is kept for an operator.
  public void stageKept(UnitOfWork unit, CentreId centre, Arrival kept, Instant at) {
    Key stream = InboxKeys.parked(centre);
    unit.addEntry(stream, FIELD, codec.write(stream, new Parked(kept, "UNKNOWN_KIND", at)));
  }

  /// An arrival that could not be handled.
  record Parked(Arrival arrival, String reason, Instant at) {}
}
