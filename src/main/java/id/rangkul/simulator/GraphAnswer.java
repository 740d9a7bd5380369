package id.rangkul.simulator;

import java.util.Optional;

/// What a call of the messages endpoint is answered.
sealed interface GraphAnswer {
  /// The message was taken.
  ///
  /// @param userId given where the message was addressed to one
  record Accepted(String input, Optional<String> waId, Optional<String> userId, String wamid)
      implements GraphAnswer {}

  record Done() implements GraphAnswer {}

  record Refused(GraphError error) implements GraphAnswer {}
}
