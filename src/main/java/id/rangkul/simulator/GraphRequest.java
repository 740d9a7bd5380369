package id.rangkul.simulator;

import id.rangkul.shared.Address;
import java.util.Optional;

/// What a call of the messages endpoint asks for.
sealed interface GraphRequest {
  /// Sends a message.
  ///
  /// @param input the recipient exactly as the caller wrote it
  record Send(
      Address to,
      String input,
      Content content,
      Optional<String> inReplyTo,
      Optional<String> callback)
      implements GraphRequest {}

  /// Puts blue ticks on a person's message, and shows that an answer is being written.
  record MarkRead(String wamid, boolean typing) implements GraphRequest {}

  record Refused(GraphError error) implements GraphRequest {}
}
