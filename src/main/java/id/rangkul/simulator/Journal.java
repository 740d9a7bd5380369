package id.rangkul.simulator;

import java.time.Duration;
import java.util.List;

/// What the simulator remembers over a restart.
interface Journal {
  /// Every remembered change, oldest first; a later one of the same message replaces an earlier
  /// one.
  List<Bubble> changes();

  void append(Bubble changed);

  /// How far the service's clock was ahead of the wall.
  Duration ahead();

  void keepAhead(Duration ahead);
}
