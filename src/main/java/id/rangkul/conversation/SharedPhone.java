package id.rangkul.conversation;

import id.rangkul.inbox.Arrival;
import id.rangkul.shared.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is remembered of a phone that several contacts use.
///
/// @param kept messages of which nobody has said yet who wrote them
/// @param askedAt when it was asked last who is writing
/// @param named who has said last to be writing, and when
record SharedPhone(
    List<Arrival.MessageReceived> kept, Optional<Instant> askedAt, Optional<Named> named) {
  /// More than anybody writes before saying who it is; all of it is on the timelines too.
  static final int MAX_KEPT = 30;

  /// A message's fate is remembered for 8 days: one that is older than this is not taken up again.
  static final Duration WORTH_KEEPING = Duration.ofDays(7);

  static final Duration ASK_AGAIN = Duration.ofHours(1);

  SharedPhone {
    kept = List.copyOf(kept);
  }

  /// Somebody who has said to be writing.
  record Named(ContactId contact, Instant at) {}

  static SharedPhone fresh() {
    return new SharedPhone(List.of(), Optional.empty(), Optional.empty());
  }

  boolean mayAsk(Instant now) {
    return askedAt.filter(before -> now.isBefore(before.plus(ASK_AGAIN))).isEmpty();
  }

  SharedPhone keeping(Arrival.MessageReceived message) {
    List<Arrival.MessageReceived> all = new ArrayList<>(kept);
    all.add(message);
    int from = Math.max(0, all.size() - MAX_KEPT);
    return new SharedPhone(all.subList(from, all.size()), askedAt, named);
  }

  SharedPhone asked(Instant now) {
    return new SharedPhone(kept, Optional.of(now), named);
  }

  /// After somebody has said to be writing; what was kept is hers.
  SharedPhone namedBy(ContactId contact, Instant now) {
    return new SharedPhone(List.of(), Optional.empty(), Optional.of(new Named(contact, now)));
  }

  /// What of the kept is still worth taking up.
  List<Arrival.MessageReceived> keptSince(Instant now) {
    Instant oldest = now.minus(WORTH_KEEPING);
    return kept.stream().filter(message -> message.at().isAfter(oldest)).toList();
  }
}
