package id.rangkul.inbox;

/// An arrival in its lane, waiting for its turn.
public record Waiting(String entryId, Arrival arrival) {}
