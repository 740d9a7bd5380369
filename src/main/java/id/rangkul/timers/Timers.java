package id.rangkul.timers;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.inbox.InboxSettings;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.UnitOfWork;
import java.util.Map;

/// Stages the setting and cancelling of timers in a turn.
public final class Timers {
  private final RecordCodec codec;
  private final InboxSettings inbox;

  Timers(RecordCodec codec, InboxSettings inbox) {
    this.codec = codec;
    this.inbox = inbox;
  }

  public void stage(UnitOfWork unit, CentreId centre, Timer timer) {
    Arrival fired =
        new Arrival.TimerFired(
            timer.due(), timer.id(), timer.kind(), timer.subject(), timer.version());
    int lane = InboxKeys.laneOf(timer.subject(), inbox.lanes());
    Key what = what(centre);
    unit.score(due(centre), timer.id(), timer.due());
    unit.setFields(what, Map.of(timer.id(), lane + ":" + codec.write(what, fired)));
  }

  public void stageCancelled(UnitOfWork unit, CentreId centre, String timerId) {
    unit.removeScore(due(centre), timerId);
    unit.removeField(what(centre), timerId);
  }

  static Key due(CentreId centre) {
    return Key.of(centre, "timers");
  }

  static Key what(CentreId centre) {
    return Key.of(centre, "timers", "what");
  }
}
