package id.rangkul.bench;

/// A signed webhook POST as it goes over the wire, and the events that it carries.
record Webhook(byte[] request, int messages, int statuses) {
  int events() {
    return messages + statuses;
  }
}
