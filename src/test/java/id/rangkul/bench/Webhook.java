package id.rangkul.bench;

/// A signed webhook POST as it goes over the wire (all ASCII), and the events that it carries.
record Webhook(String request, int messages, int statuses) {
  int events() {
    return messages + statuses;
  }
}
