package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One event on its way to a decision: gathers what is said into a bubble, and everything else into
/// effects. Lives no longer than [DialogEngine#decide].
final class Turn {
  private final Dialogs dialogs;
  private final Instant at;
  private final Facts facts;
  private final List<String> texts = new ArrayList<>();
  private final List<RaiseAlert> alerts = new ArrayList<>();
  private final List<Effect> others = new ArrayList<>();
  private final List<Transition> visited = new ArrayList<>();
  private List<Button> buttons = List.of();
  private List<String> heard = List.of();
  private Optional<TemplateUse> whenClosed = Optional.empty();
  private Optional<Silence> silence = Optional.empty();
  private Purpose purpose;
  private Conversation now;
  private String taker;

  Turn(Dialogs dialogs, Conversation state, Instant at, Facts facts, Purpose purpose) {
    this.dialogs = dialogs;
    this.now = state;
    this.at = at;
    this.facts = facts;
    this.purpose = purpose;
    this.taker = facts.worker();
  }

  Conversation now() {
    return now;
  }

  void now(Conversation next) {
    now = next;
  }

  Facts facts() {
    return facts;
  }

  Instant at() {
    return at;
  }

  String language() {
    return facts.language();
  }

  int version(String dialog) {
    return dialogs.dialog(dialog).map(Dialog::version).orElse(0);
  }

  /// The person's words or the title of the button that they pressed.
  List<String> heard() {
    return heard;
  }

  void hear(String words) {
    heard = List.of(words);
  }

  void takenUpBy(String worker) {
    taker = worker;
  }

  void mean(Purpose newPurpose) {
    purpose = newPurpose;
  }

  void say(SmallAnswer answer) {
    say("answers/" + answer.key(), dialogs.answer(answer));
  }

  /// Adds a text; its wording is the one whose turn it is.
  void say(String key, Texts text) {
    String wording = text.wording(language(), now.used().getOrDefault(key, 0));
    now = now.having(key);
    texts.add(dialogs.wording().fill(wording, facts, taker, at));
  }

  /// Says something before all that is said already.
  void sayFirst(SmallAnswer answer) {
    say(answer);
    texts.addFirst(texts.removeLast());
  }

  /// Says what could not be said while the window was closed. It has waited long enough: it goes as
  /// surely as safety does.
  void sayHeld() {
    now.held()
        .ifPresent(
            text -> {
              texts.add(text);
              mean(Purpose.SAFETY);
            });
    now = now.holding(Optional.empty());
  }

  /// Keeps what is said for the next message too, as only a template can go out now.
  void hold() {
    now = now.holding(Optional.of(String.join("\n\n", texts)));
  }

  void offer(List<Button> newButtons) {
    buttons = newButtons;
  }

  void whenClosed(String template) {
    whenClosed = Optional.of(use(template));
  }

  void open(String template) {
    others.add(new AskTemplate(use(template), purpose));
  }

  /// Puts the question of a template, in free text while the window is open.
  void ask(String template) {
    if (now.windowOpen(at)) {
      texts.add(wording(template));
      buttons = dialogs.template(template).quickReplies(language());
    } else {
      open(template);
    }
  }

  /// A template's text as the person reads it.
  String wording(String template) {
    TemplateUse use = use(template);
    return dialogs.template(template).filled(use.language(), use.parameters());
  }

  void loseAddress() {
    others.add(new LoseAddress());
  }

  /// A template in the person's language, filled.
  TemplateUse use(String name) {
    MessageTemplate template = dialogs.template(name);
    Map<String, String> names = Wording.names(facts, taker, at);
    String language = template.variants().containsKey(language()) ? language() : Texts.INDONESIAN;
    return new TemplateUse(
        name,
        language,
        template.parameterNames().stream().map(each -> names.getOrDefault(each, "")).toList());
  }

  void raise(Severity severity, List<Finding> findings, String reason) {
    raiseUnheard(severity, findings, reason);
    now =
        now.owing(Optional.of(now.owed().filter(owed -> owed.atLeast(severity)).orElse(severity)));
  }

  /// Raises an alert that the person is not told of, and whose taking up is no news to them.
  void raiseUnheard(Severity severity, List<Finding> findings, String reason) {
    alerts.add(new RaiseAlert(severity, findings, reason));
  }

  boolean raises() {
    return !alerts.isEmpty();
  }

  void putBeforeWorker(String kind, MediaNeed need) {
    others.add(new PutBeforeWorker(kind, need));
  }

  void record(RecordKind kind, Map<String, String> details) {
    others.add(new Record(kind, details));
  }

  void silent(Silence why) {
    silence = Optional.of(why);
  }

  void visit(Transition way) {
    visited.add(way);
  }

  List<Transition> visited() {
    return List.copyOf(visited);
  }

  boolean saidNothing() {
    return texts.isEmpty();
  }

  Decision decision() {
    Stream<Effect> silent =
        texts.isEmpty()
            ? silence.map(Silence::effect).stream().map(Effect.class::cast)
            : Stream.of();
    List<Say> said = bubbles();
    Stream<Effect> spoken = said.stream().map(Effect.class::cast);
    int sent = sent(said);
    Conversation reached = now.with(now.reach().sent(sent));
    return new Decision(
        sent > 0 ? reached.spokenToAt(at) : reached,
        Stream.of(oneAlert().stream(), spoken, silent, others.stream())
            .<Effect>flatMap(each -> each)
            .toList());
  }

  private int sent(List<Say> said) {
    return said.size() + (int) others.stream().filter(AskTemplate.class::isInstance).count();
  }

  /// One alert a turn: the gravest, with all that was found.
  private Optional<RaiseAlert> oneAlert() {
    return alerts.stream()
        .reduce(
            (one, other) -> {
              RaiseAlert graver = one.severity().atLeast(other.severity()) ? one : other;
              return new RaiseAlert(
                  graver.severity(), together(one.findings(), other.findings()), graver.reason());
            });
  }

  private static List<Finding> together(List<Finding> one, List<Finding> other) {
    List<Finding> together = new ArrayList<>(one);
    for (Finding found : other) {
      boolean known =
          one.stream()
              .anyMatch(each -> each.signal() == found.signal() && each.who() == found.who());
      if (!known) {
        together.add(found);
      }
    }
    return together;
  }

  private List<Say> bubbles() {
    return Bubbles.of(texts, buttons, purpose, whenClosed);
  }
}
