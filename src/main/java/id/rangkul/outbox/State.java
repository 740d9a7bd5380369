package id.rangkul.outbox;

/// How far a message has come. From ACCEPTED on, a state only grows, in whatever order Meta's
/// statuses arrive.
enum State {
  QUEUED,
  SENDING,
  UNKNOWN,
  ACCEPTED,
  SENT,
  DELIVERED,
  READ,
  DEAD
}
