package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows from a picture, a voice or a call: the honest word that a program can only read,
/// and where it matters, that a worker will listen or look.
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
    Optional<MediaNeed> need = MediaNeed.of(event.kind()).filter(_ -> wanted());
    if (now.safety().isPresent()) {
      turn.mean(Purpose.SAFETY);
      turn.raise(now.safety().get(), List.of(), AlertReason.MEDIA_IN_SAFETY.name());
      need.ifPresent(known -> turn.putBeforeWorker(event.kind(), known));
      turn.say(SmallAnswer.MEDIA_IN_SAFETY);
    } else {
      need.ifPresent(known -> putBeforeWorker(event.kind(), known));
      answer(need);
    }
  }

  /// A file with words: they are answered as ever, and the file is put before the worker where it
  /// was wanted, or where the words have raised an alert.
  void receivedWithWords(String kind, boolean wanted) {
    Optional<MediaNeed> found = MediaNeed.of(kind).filter(_ -> wanted || turn.raises());
    if (found.isEmpty()) {
      return;
    }
    MediaNeed need = found.get();
    Conversation now = turn.now();
    if (now.safety().isPresent()) {
      turn.raise(now.safety().get(), List.of(), AlertReason.MEDIA_IN_SAFETY.name());
      turn.putBeforeWorker(kind, need);
      return;
    }
    putBeforeWorker(kind, need);
    if (!now.stopped()) {
      turn.sayFirst(need.answer());
    }
  }

  /// Whether a worker is to hear or see what is sent now: a question is open, or somebody worries
  /// about the person.
  boolean wanted() {
    Conversation now = turn.now();
    boolean asked = now.phase() == Phase.OPENING || walk.ask().isPresent();
    return now.safety().isPresent()
        || now.owed().isPresent()
        || turn.facts().openAlert()
        || (asked && !now.stopped());
  }

  private void putBeforeWorker(String kind, MediaNeed need) {
    turn.raise(Severity.MODERATE, List.of(), need.reason().name());
    turn.putBeforeWorker(kind, need);
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

  private void answer(Optional<MediaNeed> need) {
    if (turn.now().stopped()) {
      turn.silent(Silence.AFTER_STOP);
      return;
    }
    SmallAnswer answer = need.map(MediaNeed::answer).orElse(SmallAnswer.MEDIA);
    switch (turn.now().phase()) {
      case IDLE ->
          need.ifPresentOrElse(_ -> turn.say(answer), () -> new SmallTalk(turn).lightly(answer));
      case OPENING, ASKING -> {
        turn.say(answer);
        walk.run();
      }
      case RETURNING -> {
        turn.say(answer);
        hearing.goBack();
      }
    }
  }
}
