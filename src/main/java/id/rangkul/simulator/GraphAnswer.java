package id.rangkul.simulator;

/// What a call of the messages endpoint is answered.
sealed interface GraphAnswer {
  record Accepted(String input, String waId, String wamid) implements GraphAnswer {}

  record Done() implements GraphAnswer {}

  record Refused(GraphError error) implements GraphAnswer {}
}
