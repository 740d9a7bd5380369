package id.rangkul.inbox;

/// What became of a message that somebody sent us.
public sealed interface Fate {
  /// How it is written in Redis, logs and metrics.
  String text();

  record Answered() implements Fate {
    @Override
    public String text() {
      return "ANSWERED";
    }
  }

  record Escalated(String alert) implements Fate {
    @Override
    public String text() {
      return "ESCALATED:" + alert;
    }
  }

  record Closed(String by) implements Fate {
    @Override
    public String text() {
      return "CLOSED:" + by;
    }
  }

  record NoAction(String reason) implements Fate {
    @Override
    public String text() {
      return "NO_ACTION:" + reason;
    }
  }
}
