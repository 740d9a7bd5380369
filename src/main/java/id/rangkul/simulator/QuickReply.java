package id.rangkul.simulator;

/// A button under a message: the id comes back to the service, the title is what a person reads.
record QuickReply(String id, String title) {}
