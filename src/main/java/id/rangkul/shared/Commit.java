package id.rangkul.shared;

/// How an atomic commit ended.
public sealed interface Commit {
  /// Everything was written.
  record Committed() implements Commit {}

  /// Nothing was written: a record that the decision rested on has changed. Read again, decide
  /// again.
  record Conflict(String key) implements Commit {}

  /// Nothing was written: the lane belongs to somebody else now.
  record NotOwner() implements Commit {}
}
