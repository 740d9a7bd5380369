package id.rangkul.dialog;

/// A worker is to hear or see what the person has just sent: it must be fetched now. An alert comes
/// with it.
public record PutBeforeWorker(String kind, MediaNeed need) implements Effect {}
