package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is remembered of the one running dialogue with a contact. Plain components only: any JSON mapper that knows
/// records writes and reads it.
///
/// @param places where it is: the innermost dialog last, its callers and the ones that safety interrupted before it;
///     empty exactly when the phase is idle
/// @param safety the gravest alarm while the safety dialog is open, which is until a worker has taken up
/// @param owed the gravest alert that the person was told of and that nobody has taken up yet
/// @param slots remembered answers
/// @param used how often each text was said, so that no wording comes twice in a row
/// @param consentAsks how often the consent question was brought up
/// @param smallAnswers how many small answers were given in a row
/// @param held what was to be said while the customer-service window was closed, for the next time that it is open
/// @param lastWrote when the person last wrote, which opens the customer-service window
public record Conversation(
    Consent consent,
    boolean stopped,
    Phase phase,
    List<Place> places,
    Optional<Severity> safety,
    Optional<Severity> owed,
    Map<String, String> slots,
    Map<String, Integer> used,
    int consentAsks,
    int smallAnswers,
    Optional<String> held,
    Optional<Instant> lastWrote) {

  static final Duration WINDOW = Duration.ofHours(24);

  public Conversation {
    places = List.copyOf(places);
    slots = Map.copyOf(slots);
    used = Map.copyOf(used);
  }

  /// The conversation with somebody who was never spoken to.
  public static Conversation fresh() {
    return new Conversation(
        Consent.UNKNOWN,
        false,
        Phase.IDLE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        0,
        0,
        Optional.empty(),
        Optional.empty());
  }

  /// Whether WhatsApp lets us write freely at this moment.
  public boolean windowOpen(Instant at) {
    return lastWrote.filter(wrote -> at.isBefore(wrote.plus(WINDOW))).isPresent();
  }

  /// Consent given in chat, or elsewhere and not taken back in chat.
  boolean mayBeWrittenTo(Facts facts) {
    return consent == Consent.GIVEN || (consent == Consent.UNKNOWN && facts.consentOnFile());
  }

  Optional<Place> place() {
    return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
  }

  Conversation idle() {
    return at(Phase.IDLE, List.of());
  }

  Conversation at(Phase newPhase, List<Place> newPlaces) {
    return new Conversation(
        consent, stopped, newPhase, newPlaces, safety, owed, slots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  /// Without the safety dialog and what it called: what it interrupted is left.
  Conversation withoutSafetyPlaces() {
    return at(phase, places.subList(0, firstOfSafety()));
  }

  /// Without what the safety dialog interrupted, or without anything when safety is not open.
  Conversation withoutRoutinePlaces() {
    List<Place> kept = places.subList(firstOfSafety(), places.size());
    return at(kept.isEmpty() ? Phase.IDLE : phase, kept);
  }

  private int firstOfSafety() {
    int first = 0;
    while (first < places.size() && !places.get(first).dialog().equals(Dialogs.SAFETY)) {
      first++;
    }
    return first;
  }

  Conversation moved(Place to) {
    var moved = new ArrayList<>(places.subList(0, places.size() - 1));
    moved.add(to);
    return at(phase, moved);
  }

  Conversation with(Consent answer) {
    return new Conversation(
        answer, stopped, phase, places, safety, owed, slots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation withStopped(boolean nowStopped) {
    return new Conversation(
        consent, nowStopped, phase, places, safety, owed, slots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation withSafety(Optional<Severity> care) {
    return new Conversation(
        consent, stopped, phase, places, care, owed, slots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation owing(Optional<Severity> alert) {
    return new Conversation(
        consent, stopped, phase, places, safety, alert, slots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation with(Map<String, String> newSlots) {
    return new Conversation(
        consent, stopped, phase, places, safety, owed, newSlots, used, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation remembering(String slot, String value) {
    var remembered = new HashMap<>(slots);
    remembered.put(slot, value);
    return with(remembered);
  }

  Conversation having(String text) {
    var said = new HashMap<>(used);
    said.merge(text, 1, Integer::sum);
    return new Conversation(
        consent, stopped, phase, places, safety, owed, slots, said, consentAsks, smallAnswers,
        held, lastWrote);
  }

  Conversation counting(int newConsentAsks, int newSmallAnswers) {
    return new Conversation(
        consent, stopped, phase, places, safety, owed, slots, used, newConsentAsks, newSmallAnswers,
        held, lastWrote);
  }

  Conversation holding(Optional<String> text) {
    return new Conversation(
        consent, stopped, phase, places, safety, owed, slots, used, consentAsks, smallAnswers, text,
        lastWrote);
  }

  Conversation writtenAt(Instant at) {
    var latest = lastWrote.filter(before -> before.isAfter(at)).orElse(at);
    return new Conversation(
        consent, stopped, phase, places, safety, owed, slots, used, consentAsks, smallAnswers,
        held, Optional.of(latest));
  }
}
