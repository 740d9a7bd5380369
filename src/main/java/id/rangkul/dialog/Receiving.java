package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows from a picture, a voice or a call: the honest word that a program can only read.
final class Receiving {
  private final Turn turn;
  private final Walk walk;
  private final Hearing hearing;

  Receiving(Turn turn, Walk walk, Hearing hearing) {
    this.turn = turn;
    this.walk = walk;
    this.hearing = hearing;
  }

  void received(MediaReceived event) {
    turn.record(RecordKind.MEDIA_RECEIVED, Map.of("kind", event.kind()));
    Conversation now = turn.now();
    if (now.safety().isPresent()) {
      turn.mean(Purpose.SAFETY);
      turn.raise(now.safety().get(), List.of(), AlertReason.MEDIA_IN_SAFETY.name());
      turn.say(SmallAnswer.MEDIA_IN_SAFETY);
    } else if (now.stopped()) {
      turn.silent(Silence.AFTER_STOP);
    } else {
      answer(now.phase());
    }
  }

  /// Who calls may be in need, whatever was agreed before; so even after STOP the answer names the
  /// numbers where somebody picks up.
  void called() {
    turn.record(RecordKind.CALLED, Map.of());
    Optional<Severity> safety = turn.now().safety();
    if (safety.isPresent()) {
      turn.mean(Purpose.SAFETY);
      turn.raise(safety.get(), List.of(), AlertReason.CALL_IN_SAFETY.name());
      turn.say(SmallAnswer.CALL_IN_SAFETY);
    } else {
      turn.mean(turn.now().stopped() ? Purpose.SAFETY : Purpose.REPLY);
      turn.say(SmallAnswer.CALL);
    }
  }

  private void answer(Phase phase) {
    switch (phase) {
      case IDLE -> new SmallTalk(turn).lightly(SmallAnswer.MEDIA);
      case OPENING, ASKING -> {
        turn.say(SmallAnswer.MEDIA);
        walk.run();
      }
      case RETURNING -> {
        turn.say(SmallAnswer.MEDIA);
        hearing.goBack();
      }
    }
  }
}
