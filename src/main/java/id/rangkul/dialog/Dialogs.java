package id.rangkul.dialog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that the service can say: dialogs, small answers, templates and phrases, checked as a whole.
public final class Dialogs {
  static final String GREETING = "greeting";
  static final String CONSENT = "consent";
  static final String SAFETY = "safety";
  static final String HELP = "help";
  static final String STOP = "stop";
  static final String START = "start";

  /// The template that says that something waits to be read, and no more.
  static final String WAITING = "pesan_menunggu";

  private final Map<String, Dialog> dialogs;
  private final Map<SmallAnswer, Texts> answers;
  private final Map<String, MessageTemplate> templates;
  private final Words words;
  private final Wording wording;
  private final Phrases phrases;
  private final List<Spoken> spoken;

  Dialogs(
      Map<String, Dialog> dialogs,
      Map<SmallAnswer, Texts> answers,
      Map<String, MessageTemplate> templates,
      Words words,
      Wording wording,
      Phrases phrases,
      List<Spoken> spoken) {
    this.dialogs = Collections.unmodifiableMap(new TreeMap<>(dialogs));
    this.answers = Map.copyOf(answers);
    this.templates = Collections.unmodifiableMap(new TreeMap<>(templates));
    this.words = words;
    this.wording = wording;
    this.phrases = phrases;
    this.spoken = List.copyOf(spoken);
  }

  /// Reads and checks the files.
  ///
  /// @throws DialogMistakes listing every mistake in them
  public static Dialogs load(Source files) {
    return new Loading(files).load();
  }

  /// The templates by name.
  public Map<String, MessageTemplate> templates() {
    return templates;
  }

  public Phrases phrases() {
    return phrases;
  }

  Map<String, Dialog> dialogs() {
    return dialogs;
  }

  Optional<Dialog> dialog(String id) {
    return Optional.ofNullable(dialogs.get(id));
  }

  /// A dialog that the checks have seen to exist.
  Dialog need(String id) {
    return dialog(id).orElseThrow();
  }

  Dialog safety() {
    return need(SAFETY);
  }

  /// The step at which the safety dialog waits for the worker.
  StayStep stay() {
    return safety().steps().values().stream()
        .filter(StayStep.class::isInstance)
        .map(StayStep.class::cast)
        .findFirst()
        .orElseThrow();
  }

  MessageTemplate template(String name) {
    return Optional.ofNullable(templates.get(name)).orElseThrow();
  }

  Texts answer(SmallAnswer answer) {
    return Optional.ofNullable(answers.get(answer)).orElseThrow();
  }

  Map<SmallAnswer, Texts> answers() {
    return answers;
  }

  Words words() {
    return words;
  }

  Wording wording() {
    return wording;
  }

  List<Spoken> spoken() {
    return spoken;
  }

  /// What a button of any dialog stands for; empty for one that is gone or belongs to a template.
  Optional<Pressed> pressed(String buttonId) {
    String[] parts = buttonId.split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return dialog(parts[0])
        .flatMap(dialog -> dialog.step(parts[1]))
        .filter(AskStep.class::isInstance)
        .map(AskStep.class::cast)
        .flatMap(ask -> pressed(ask, parts[2]));
  }

  private static Optional<Pressed> pressed(AskStep ask, String choice) {
    return ask.answers() instanceof Choices choices
        ? choices.choice(choice).map(found -> new Pressed(ask, found))
        : Optional.empty();
  }

  /// The alarm that a choice leads to without a further question, if it does. Steps that ask
  /// nothing never go round in a circle: the checks see to it.
  Optional<RaiseStep> alarm(Pressed pressed) {
    Dialog dialog = need(pressed.ask().spot().dialog());
    Step step = dialog.stepOrLanding(pressed.choice().then());
    while (step instanceof RecordStep line) {
      step = dialog.stepOrLanding(line.then());
    }
    return step instanceof RaiseStep raise && raise.alarming()
        ? Optional.of(raise)
        : Optional.empty();
  }
}
