package id.rangkul.simulator;

import java.time.Duration;
import java.util.List;

/// What the simulator remembers over a restart.
interface Journal {
  /// Every remembered change, oldest first; a later one of the same message replaces an earlier
  /// one.
  List<Bubble> changes();

  /// Takes a change; it is kept once [#settle] has been called.
  void append(Bubble changed);

  /// Returns when everything that was taken is kept.
  void settle();

  /// People and numbers that were made, oldest first; a later one replaces an earlier one.
  List<Registered> registered();

  /// Keeps a person or a number at once.
  void register(Registered made);

  /// How far the service's clock was ahead of the wall.
  Duration ahead();

  void keepAhead(Duration ahead);
}
