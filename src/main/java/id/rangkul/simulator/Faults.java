package id.rangkul.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The faults that stand, in the order in which they were asked for. They end with the process.
final class Faults {
  static final int MAX = 50;

  /// What passes: nothing here is the service's own mistake or needs an operator.
  private static final List<Fault> PASSING =
      List.of(
          refusal(4),
          refusal(80007),
          refusal(130429),
          refusal(131056),
          refusal(131000),
          refusal(131016),
          new Fault.ServerError(500, false),
          new Fault.ServerError(503, true),
          new Fault.ResetBefore(),
          new Fault.ResetAfter(),
          new Fault.Slow(Duration.ofMillis(300)));

  private static final int HUNDRED = 100;

  private final List<Standing> standing = new ArrayList<>();
  private final Runnable changed;

  Faults(Runnable changed) {
    this.changed = changed;
  }

  static Fault refusal(int code) {
    return new Fault.Refusal(GraphError.of(code), Optional.empty());
  }

  synchronized List<Standing> all() {
    return List.copyOf(standing);
  }

  /// False where there are too many already.
  boolean add(Standing fault) {
    synchronized (this) {
      if (standing.size() >= MAX) {
        return false;
      }
      standing.add(fault);
    }
    changed.run();
    return true;
  }

  void clear() {
    synchronized (this) {
      standing.clear();
    }
    changed.run();
  }

  /// What goes wrong with this call, if anything does.
  Optional<Fault> next(Standing.Place place, String person) {
    Optional<Fault> hit = take(place, person);
    hit.ifPresent(_ -> changed.run());
    return hit;
  }

  private synchronized Optional<Fault> take(Standing.Place place, String person) {
    for (int i = 0; i < standing.size(); i++) {
      Standing each = standing.get(i);
      Optional<Fault> hit = each.hits(place, person) ? roll(each.fault()) : Optional.empty();
      if (hit.isPresent()) {
        count(i, each.once());
        return hit;
      }
    }
    return Optional.empty();
  }

  private void count(int index, Standing after) {
    if (after.isOver()) {
      standing.remove(index);
    } else {
      standing.set(index, after);
    }
  }

  private static Optional<Fault> roll(Fault fault) {
    if (fault instanceof Fault.Chance(int percent, Random dice)) {
      return dice.nextInt(HUNDRED) < percent
          ? Optional.of(PASSING.get(dice.nextInt(PASSING.size())))
          : Optional.empty();
    }
    return Optional.of(fault);
  }

  /// The newest wish counts.
  synchronized StatusHabit habit() {
    return standing.stream()
        .map(Standing::fault)
        .filter(Fault.Statuses.class::isInstance)
        .map(Fault.Statuses.class::cast)
        .map(Fault.Statuses::habit)
        .reduce(StatusHabit.ORDERLY, (_, later) -> later);
  }
}
