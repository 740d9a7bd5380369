package id.rangkul.simulator;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A call of the messages endpoint.
///
/// @param undelivered why Meta will not deliver the message that it is about to accept
record GraphCall(
    String version,
    String phoneNumberId,
    String authorization,
    JsonNode body,
    Optional<GraphError> undelivered) {}
