package id.rangkul.bench;

/// A message as the service has posted it to the Graph API.
///
/// @param to the number, with its `+`
/// @param messageId the service's own name of it
/// @param wamid the name that it was given here
/// @param firstParameter of a template, in an alert the case; else empty
/// @param atNanos when the request was there as a whole
record Posted(String to, String messageId, String wamid, String firstParameter, long atNanos) {
  /// The turn that the message comes from: a turn with two bubbles has one answer.
  String turn() {
    int dot = messageId.lastIndexOf('.');
    return dot < 0 ? messageId : messageId.substring(0, dot);
  }
}
