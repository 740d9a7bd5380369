package id.rangkul.outbox;

import id.rangkul.shared.Address;
import id.rangkul.whatsapp.Outgoing;

/// A message that this process has marked as being sent.
///
/// @param opens whether it may reach a person outside the customer-service window, which Meta
///   counts
record Claimed(
    Subject of, String number, Address address, Outgoing content, boolean opens, Tried tried) {}
