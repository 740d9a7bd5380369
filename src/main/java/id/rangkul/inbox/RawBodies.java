package id.rangkul.inbox;

/// Keeps, for an operator, the webhooks that could not be read in full, as they came.
public interface RawBodies {
  /// Keeps a body and answers under which name; the same body again is kept once. Throws
  /// [InboxUnavailable] where it cannot be kept now.
  String keep(byte[] body);
}
