package id.rangkul.conversation;

import id.rangkul.shared.Sensitive;

/// A conversation as it lies in Redis: sealed as a whole, since its slots hold what people have
/// answered.
record StoredConversation(Sensitive state) {}
