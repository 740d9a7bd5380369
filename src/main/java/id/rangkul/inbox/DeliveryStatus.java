package id.rangkul.inbox;

/// What Meta says of a message of ours, in the order in which it can only grow.
public enum DeliveryStatus {
  SENT,
  DELIVERED,
  READ,
  FAILED
}
