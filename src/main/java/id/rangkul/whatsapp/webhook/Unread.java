package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Incoming;
import java.util.List;
import java.util.Optional;

/// Tells which parts of a webhook were kept without being understood.
final class Unread {
  private Unread() {}

  /// The kinds of the parts, one for each.
  static List<String> kinds(List<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(it -> it.incoming().stream())
        .map(Unread::kind)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> kind(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Unknown(_, String kind, _) -> Optional.of(kind);
      case Incoming.Message(_, _, _, _, Content.Other(String kind, _)) -> Optional.of(kind);
      case Incoming.Message _,
          Incoming.Status _,
          Incoming.Moved _,
          Incoming.OfAccount _,
          Incoming.OfGroup _ ->
          Optional.empty();
    };
  }
}
