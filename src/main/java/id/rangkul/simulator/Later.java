package id.rangkul.simulator;

import java.time.Duration;

/// Does something after a pause, by the wall clock.
interface Later {
  void after(Duration pause, Runnable action);
}
