package id.rangkul.conversation;

import id.rangkul.cases.Centre;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a turn is about to write. Message ids follow from the turn's own name, so a turn that is
/// decided twice gives its messages the same ids.
final class Draft {
  private final Centre centre;
  private final String turn;
  private final Instant now;
  private final UnitOfWork unit;
  private final List<Runnable> afterwards = new ArrayList<>();
  private int messages;

  Draft(Centre centre, String turn, Instant now, UnitOfWork unit) {
    this.centre = centre;
    this.turn = turn;
    this.now = now;
    this.unit = unit;
  }

  Centre centre() {
    return centre;
  }

  CentreId centreId() {
    return centre.id();
  }

  Instant now() {
    return now;
  }

  UnitOfWork unit() {
    return unit;
  }

  MessageId nextMessageId() {
    return new MessageId(turn + "." + messages++);
  }

  /// What is to be told once the turn is committed, such as a line of the log.
  void afterwards(Runnable telling) {
    afterwards.add(telling);
  }

  void committed() {
    afterwards.forEach(Runnable::run);
  }

  boolean sends() {
    return messages > 0;
  }
}
