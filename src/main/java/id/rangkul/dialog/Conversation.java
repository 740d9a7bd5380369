package id.rangkul.dialog;

import id.rangkul.understanding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// All that is remembered of the one running dialogue with a contact. Plain components only: any
/// JSON mapper that knows records writes and reads it.
///
/// @param places where it is: the innermost dialog last, its callers and the ones that safety
///   interrupted before it; empty exactly when the phase is idle
/// @param safety the gravest alarm while the safety dialog is open, which is until a worker has
///   taken up
/// @param owed the gravest alert that the person was told of and that nobody has taken up yet
/// @param slots remembered answers
/// @param used how often each text was said, so that no wording comes twice in a row
/// @param consentAsks how often the consent question was brought up
/// @param smallAnswers how many small answers were given in a row
/// @param held what was to be said while the customer-service window was closed, for the next time
///   that it is open
/// @param lastWrote when the person last wrote, which opens the customer-service window
/// @param lastSpokenTo when something was last said to the person
/// @param doubt whether the number may have become somebody else's; empty as long as it has not
///   changed or the person has confirmed it
/// @param reach whether messages get through to the person
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
    Optional<Instant> lastWrote,
    Optional<Instant> lastSpokenTo,
    Optional<Doubt> doubt,
    Reach reach) {

  static final Duration WINDOW = Duration.ofHours(24);

  public Conversation {
    places = List.copyOf(places);
    slots = Map.copyOf(slots);
    used = Map.copyOf(used);
    reach = Objects.requireNonNullElseGet(reach, Reach::open); // unknown to older conversations
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Reach.open());
  }

  /// With doubt whether the number is still the person's own; what was open at the old one is not
  /// open at the new one.
  public Conversation doubted() {
    return doubting(Doubt.FRESH).changed(draft -> draft.lastWrote = Optional.empty());
  }

  /// Without doubt about the number.
  public Conversation sure() {
    return changed(draft -> draft.doubt = Optional.empty());
  }

  Conversation doubting(Doubt doubt) {
    return changed(draft -> draft.doubt = Optional.of(doubt));
  }

  /// Whether WhatsApp lets us write freely at this moment.
  public boolean windowOpen(Instant at) {
    return windowEnds().filter(at::isBefore).isPresent();
  }

  /// The last moment at which WhatsApp lets us write freely; empty before the person has written.
  public Optional<Instant> windowEnds() {
    return lastWrote.map(wrote -> wrote.plus(WINDOW));
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

  Conversation at(Phase phase, List<Place> places) {
    return changed(
        draft -> {
          draft.phase = phase;
          draft.places = places;
        });
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

  Conversation with(Consent consent) {
    return changed(draft -> draft.consent = consent);
  }

  Conversation withStopped(boolean stopped) {
    return changed(draft -> draft.stopped = stopped);
  }

  Conversation withSafety(Optional<Severity> safety) {
    return changed(draft -> draft.safety = safety);
  }

  Conversation owing(Optional<Severity> owed) {
    return changed(draft -> draft.owed = owed);
  }

  Conversation with(Map<String, String> slots) {
    return changed(draft -> draft.slots = slots);
  }

  Conversation remembering(String slot, String value) {
    var remembered = new HashMap<>(slots);
    remembered.put(slot, value);
    return with(remembered);
  }

  Conversation having(String text) {
    var said = new HashMap<>(used);
    said.merge(text, 1, Integer::sum);
    return changed(draft -> draft.used = said);
  }

  Conversation counting(int consentAsks, int smallAnswers) {
    return changed(
        draft -> {
          draft.consentAsks = consentAsks;
          draft.smallAnswers = smallAnswers;
        });
  }

  Conversation holding(Optional<String> held) {
    return changed(draft -> draft.held = held);
  }

  /// With something to be said as soon as the person has written, behind what is held already. The
  /// oldest gives way where it is too much.
  public Conversation keeping(String text) {
    List<String> kept = Stream.concat(held.stream(), Stream.of(text)).distinct().toList();
    String all = String.join("\n\n", kept);
    return holding(Optional.of(all.length() <= Limits.MAX_HELD ? all : text));
  }

  Conversation writtenAt(Instant at) {
    Instant latest = lastWrote.filter(before -> before.isAfter(at)).orElse(at);
    return changed(draft -> draft.lastWrote = Optional.of(latest));
  }

  Conversation spokenToAt(Instant at) {
    return changed(draft -> draft.lastSpokenTo = Optional.of(at));
  }

  Conversation with(Reach reach) {
    return changed(draft -> draft.reach = reach);
  }

  private Conversation changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /// A conversation while one or two of its components are exchanged.
  private static final class Draft {
    private Consent consent;
    private boolean stopped;
    private Phase phase;
    private List<Place> places;
    private Optional<Severity> safety;
    private Optional<Severity> owed;
    private Map<String, String> slots;
    private Map<String, Integer> used;
    private int consentAsks;
    private int smallAnswers;
    private Optional<String> held;
    private Optional<Instant> lastWrote;
    private Optional<Instant> lastSpokenTo;
    private Optional<Doubt> doubt;
    private Reach reach;

    Draft(Conversation now) {
      consent = now.consent;
      stopped = now.stopped;
      phase = now.phase;
      places = now.places;
      safety = now.safety;
      owed = now.owed;
      slots = now.slots;
      used = now.used;
      consentAsks = now.consentAsks;
      smallAnswers = now.smallAnswers;
      held = now.held;
      lastWrote = now.lastWrote;
      lastSpokenTo = now.lastSpokenTo;
      doubt = now.doubt;
      reach = now.reach;
    }

    Conversation done() {
      return new Conversation(
          consent,
          stopped,
          phase,
          places,
          safety,
          owed,
          slots,
          used,
          consentAsks,
          smallAnswers,
          held,
          lastWrote,
          lastSpokenTo,
          doubt,
          reach);
    }
  }
}
