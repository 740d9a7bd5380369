package id.rangkul.whatsapp.webhook;

import id.rangkul.inbox.Incoming;
import id.rangkul.shared.Address;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads that a person has another number or another user id.
final class Moves {
  private Moves() {}

  /// A system message in the chat: the sender is the person under the old address.
  static Optional<Incoming> ofSystem(Instant at, Wamid wamid, List<Address> from, JsonNode system) {
    List<Address> to =
        Stream.of(
                Senders.phone(system, "wa_id"),
                Senders.phone(system, "new_wa_id"),
                Senders.userId(system, "user_id"),
                Senders.userId(system, "new_user_id"))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return moved(at, wamid, from, to);
  }

  /// An update of the field `user_id_update`.
  static Optional<Incoming> ofUpdate(JsonNode update, Instant receivedAt) {
    JsonNode ids = update.path("user_id");
    List<Address> from =
        Stream.of(Senders.userId(ids, "previous"), Senders.userId(update, "previous_user_id"))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<Address> to =
        Stream.of(
                Senders.phone(update, "wa_id"),
                Senders.userId(ids, "current"),
                Senders.userId(update, "current_user_id"))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    Instant at = Times.read(update, receivedAt);
    return to.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : moved(at, name(from.getFirst(), to.getLast()), from, to);
  }

  /// Such an update has no id of its own; the same one told again is to be known again.
  private static Wamid name(Address from, Address to) {
    return new Wamid("moved." + Integer.toHexString(from.hashCode()) + "." + to.hashCode());
  }

  private static Optional<Incoming> moved(
      Instant at, Wamid wamid, List<Address> from, List<Address> to) {
    List<Address> news = to.stream().filter(it -> !from.contains(it)).toList();
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(new Incoming.Moved(at, wamid, from, news));
  }
}
