package id.rangkul.timers;

import id.rangkul.inbox.Wakes;
import id.rangkul.shared.CentreId;
import java.time.Clock;

/// Moves what is due into the lanes. Any number of instances may pump at once: each timer moves
/// once.
public final class TimerPump {
  /// So many timers move in one step, so that Redis is never held up for long.
  static final int BATCH = 500;

  private final ReleaseTimersScript script;
  private final Wakes wakes;
  private final Clock clock;
  private final int lanes;

  TimerPump(ReleaseTimersScript script, Wakes wakes, Clock clock, int lanes) {
    this.script = script;
    this.wakes = wakes;
    this.clock = clock;
    this.lanes = lanes;
  }

  /// Moves everything that is due in a centre and answers how many that were.
  public int pump(CentreId centre) {
    int moved = 0;
    int batch;
    do {
      batch = script.run(centre, clock.instant(), BATCH);
      moved += batch;
    } while (batch == BATCH);
    if (moved > 0) {
      for (int lane = 0; lane < lanes; lane++) {
        wakes.lane(centre, lane);
      }
    }
    return moved;
  }
}
