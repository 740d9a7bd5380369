package id.rangkul.inbox;

import id.rangkul.inbox.AcceptArrivalsScript.Placed;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Key;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Places each arrival in the lane of its party and writes all of a centre in one step.
final class RedisIntake implements Intake {
  private static final Logger log = LoggerFactory.getLogger(RedisIntake.class);

  /// So many arrivals are written in one step; more are split, so that Redis is never held up for
  /// long.
  static final int MAX_BATCH = 250;

  private final Directory directory;
  private final AcceptArrivalsScript script;
  private final RecordCodec codec;
  private final Commits commits;
  private final Wakes wakes;
  private final InboxSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  RedisIntake(
      Directory directory,
      AcceptArrivalsScript script,
      RecordCodec codec,
      Commits commits,
      Wakes wakes,
      InboxSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.directory = directory;
    this.script = script;
    this.codec = codec;
    this.commits = commits;
    this.wakes = wakes;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public Accepted accept(List<Delivery> deliveries) {
    try {
      return acceptAll(deliveries);
    } catch (DataAccessException e) {
      throw new InboxUnavailable(e);
    }
  }

  private Accepted acceptAll(List<Delivery> deliveries) {
    Map<CentreId, List<Placed>> byCentre = new LinkedHashMap<>();
    int homeless = 0;
    for (Delivery delivery : deliveries) {
      Set<CentreId> centres = centresOf(delivery);
      if (centres.isEmpty()) {
        homeless += delivery.incoming().size();
        keepHomeless(delivery);
      }
      for (CentreId centre : centres) {
        List<Placed> placed = byCentre.computeIfAbsent(centre, _ -> new ArrayList<>());
        delivery.incoming().forEach(one -> placed.add(place(centre, one)));
      }
    }
    int total = byCentre.values().stream().mapToInt(List::size).sum();
    int fresh = 0;
    for (var entry : byCentre.entrySet()) {
      fresh += write(entry.getKey(), entry.getValue());
    }
    count(fresh, total - fresh, homeless);
    return new Accepted(fresh, total - fresh, homeless);
  }

  /// What is about the account as a whole concerns every centre.
  private Set<CentreId> centresOf(Delivery delivery) {
    boolean ofAccount =
        delivery.phoneNumberId().isBlank()
            && delivery.incoming().stream().allMatch(Incoming.OfAccount.class::isInstance);
    return ofAccount
        ? directory.centres()
        : directory.centreOf(delivery.phoneNumberId()).map(Set::of).orElse(Set.of());
  }

  /// What came for a number that no centre has is kept for an operator; it may be a cry for help
  /// all the same.
  private void keepHomeless(Delivery delivery) {
    UnitOfWork unit = UnitOfWork.unfenced();
    Key key = InboxKeys.homeless();
    for (Incoming one : delivery.incoming()) {
      Sensitive what = new Sensitive(codec.write(key, one));
      unit.addEntry(key, "a", codec.write(key, new Homeless(delivery.phoneNumberId(), what)));
    }
    commits.commit(unit);
  }

  /// Something that came for a WhatsApp number that no centre has.
  record Homeless(String phoneNumberId, Sensitive what) {}

  private int write(CentreId centre, List<Placed> placed) {
    int fresh = 0;
    for (int from = 0; from < placed.size(); from += MAX_BATCH) {
      List<Placed> batch = placed.subList(from, Math.min(placed.size(), from + MAX_BATCH));
      fresh += script.run(centre, batch, clock.instant().plus(settings.answerWithin()));
    }
    placed.stream()
        .map(Placed::lane)
        .collect(Collectors.toSet())
        .forEach(lane -> wakes.lane(centre, lane));
    return fresh;
  }

  private Placed place(CentreId centre, Incoming incoming) {
    Arrival arrival = arrival(centre, incoming);
    return new Placed(InboxKeys.laneOf(arrival.subject(), settings.lanes()), arrival);
  }

  private Arrival arrival(CentreId centre, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Message m -> message(m, directory.behind(centre, m.from()));
      case Incoming.Status s ->
          new Arrival.StatusReceived(
              s.at(),
              s.wamid(),
              s.message(),
              s.status(),
              s.error(),
              userIds(centre, s.to()),
              s.pricing());
      case Incoming.Moved m ->
          new Arrival.AddressChanged(
              m.at(),
              m.wamid(),
              directory.behind(centre, m.from()).party(),
              sealed(m.from()),
              sealed(m.to()));
      case Incoming.OfAccount a -> new Arrival.AccountChanged(a.at(), a.news());
      case Incoming.OfGroup g -> new Arrival.Unrecognised(g.at(), g.kind(), g.raw());
      case Incoming.Unknown u -> new Arrival.Unrecognised(u.at(), u.kind(), u.raw());
    };
  }

  private static Arrival message(Incoming.Message m, Directory.Behind sender) {
    return new Arrival.MessageReceived(
        m.at(), m.wamid(), sender.party(), sealed(sender.unknown()), m.inReplyTo(), m.content());
  }

  /// Those that may be new: statuses come by the thousand, and nearly all of them about somebody
  /// who is known.
  private List<Sensitive> userIds(CentreId centre, List<Address> addresses) {
    return sealed(
        addresses.stream()
            .filter(Address.UserId.class::isInstance)
            .filter(one -> !directory.recognises(centre, one))
            .toList());
  }

  private static List<Sensitive> sealed(List<Address> addresses) {
    return addresses.stream().map(Address::value).map(Sensitive::new).toList();
  }

  private void count(int fresh, int repeated, int homeless) {
    meters.counter("rangkul.inbox.arrivals", "kind", "fresh").increment(fresh);
    meters.counter("rangkul.inbox.arrivals", "kind", "repeated").increment(repeated);
    meters.counter("rangkul.inbox.arrivals", "kind", "homeless").increment(homeless);
    if (homeless > 0) {
      log.warn("{} arrivals came for a WhatsApp number that no centre has", homeless);
    }
  }
}
