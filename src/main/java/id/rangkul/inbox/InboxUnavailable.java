package id.rangkul.inbox;

/// Redis could not take an arrival in; nothing of it is kept.
public final class InboxUnavailable extends RuntimeException {
  public InboxUnavailable(Throwable cause) {
    super("Redis cannot take arrivals in now", cause);
  }
}
