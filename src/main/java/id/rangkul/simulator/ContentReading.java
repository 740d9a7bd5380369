package id.rangkul.simulator;

/// What became of reading a message's content.
sealed interface ContentReading {
  record Read(Content content) implements ContentReading {}

  record Refused(GraphError error) implements ContentReading {}
}
