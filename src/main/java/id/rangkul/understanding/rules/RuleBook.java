package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import id.rangkul.understanding.text.NormalisedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All rules, ready to read messages; immutable and safe to share between threads.
public final class RuleBook {
  /// More mentions than this in one message add nothing.
  static final int MAX_MENTIONS = 256;

  /// A rule that fits more often than this in one message says nothing new; no rule crowds out
  /// another.
  static final int MAX_EVENTS_A_RULE = 8;

  private final Lexicon lexicon;
  private final Map<Signal, SignalRules> signals;
  private final Map<Cue, List<Pattern>> cuePatterns;
  private final List<Pattern> things;
  private final Set<String> transparent;
  private final People people;
  private final List<IntentRule> intents;
  private final Answers answers;
  private final Map<String, Integer> classes;
  private final int negators;

  RuleBook(
      Lexicon lexicon,
      Map<Signal, SignalRules> signals,
      Map<Cue, List<Pattern>> cuePatterns,
      List<Pattern> things,
      Set<String> transparent,
      People people,
      List<IntentRule> intents,
      Answers answers,
      Map<String, Integer> classes) {
    this.lexicon = lexicon;
    this.signals = signals;
    this.cuePatterns = cuePatterns;
    this.things = things;
    this.transparent = transparent;
    this.people = people;
    this.intents = intents;
    this.answers = answers;
    this.classes = classes;
    this.negators = Objects.requireNonNull(classes.get("not"), "the word class `not` is missing");
  }

  /// Everything alarming that the rules see in a message, active or not.
  public Reading read(NormalisedText text, Optional<NormalisedText> question, Role role) {
    if (text.isEmpty()) {
      return new Reading(List.of(), List.of(), Set.of(), new BitSet(), Optional.empty());
    }
    return new Pass(text, question.map(lexicon::find), role).run();
  }

  /// What the rules saw: the mentions, the names of the cues and of the word classes in the
  /// message, which tokens belong to idioms and harmless things, and the intent where words leave
  /// no doubt.
  public record Reading(
      List<Mention> mentions,
      List<String> cues,
      Set<String> classes,
      BitSet harmless,
      Optional<Intent> intent) {
    public Reading {
      mentions = List.copyOf(mentions);
      cues = List.copyOf(cues);
      classes = new TreeSet<>(classes);
      harmless = (BitSet) harmless.clone();
    }
  }

  /// One reading of one message.
  private final class Pass {
    private final NormalisedText text;
    private final Optional<Sightings> question;
    private final Role role;
    private final Sightings sightings;
    private final Cues cues;
    private final List<Span> swallowed;
    private final Scope scope;
    private final List<Mention> mentions = new ArrayList<>();
    private final BitSet harmless = new BitSet();

    Pass(NormalisedText text, Optional<Sightings> question, Role role) {
      this.text = text;
      this.question = question;
      this.role = role;
      this.sightings = lexicon.find(text);
      sightings.forbidGapsOver(negators);
      this.cues = new Cues(findCues(), text.tokens());
      this.swallowed = all(things);
      this.scope = new Scope(cues, transparent, role);
    }

    Reading run() {
      swallowed.forEach(thing -> harmless.set(thing.from(), thing.to()));
      Answers.Reply reply = answers.read(text, sightings, question, role);
      reply.mention().ifPresent(this::keep);
      signals.values().forEach(this::readSignal);
      List<String> seen = cues.spans().keySet().stream().map(Cue::name).sorted().toList();
      return new Reading(
          mentions, seen, classesSeen(), harmless, reply.intent().or(this::plainIntent));
    }

    private Set<String> classesSeen() {
      Set<String> seen = new TreeSet<>();
      classes.forEach(
          (name, number) -> {
            if (sightings.has(number)) {
              seen.add(name);
            }
          });
      return seen;
    }

    private Optional<Intent> plainIntent() {
      return intents.stream()
          .filter(rule -> !all(rule.patterns()).isEmpty())
          .map(IntentRule::intent)
          .findFirst();
    }

    private Map<Cue, List<Span>> findCues() {
      Map<Cue, List<Span>> found = new EnumMap<>(Cue.class);
      cuePatterns.forEach((cue, patterns) -> found.put(cue, all(patterns)));
      found.getOrDefault(Cue.NOW, List.of()).removeIf(now -> isPartOfDate(now, found));
      found.values().removeIf(List::isEmpty);
      return found;
    }

    /// "Kemarin" says now, but not in "tahun kemarin".
    private boolean isPartOfDate(Span now, Map<Cue, List<Span>> found) {
      return found.getOrDefault(Cue.PAST, List.of()).stream().anyMatch(now::overlaps)
          || found.getOrDefault(Cue.WEEKS_AGO, List.of()).stream().anyMatch(now::overlaps);
    }

    private void readSignal(SignalRules rules) {
      List<Span> idioms = all(rules.figurative());
      for (Span idiom : idioms) {
        harmless.set(idiom.from(), idiom.to());
        addIdiom(rules.signal(), idiom);
      }
      List<Span> resolutions = all(rules.resolved());
      for (SignalRule rule : rules.rules()) {
        if (applies(rule)) {
          readRule(rule, idioms, resolutions);
        }
      }
    }

    private void readRule(SignalRule rule, List<Span> idioms, List<Span> resolutions) {
      all(rule.patterns()).stream()
          .distinct()
          .filter(event -> isFree(event, idioms) && !scope.isOnlyWished(rule, event))
          .limit(MAX_EVENTS_A_RULE)
          .forEach(event -> add(rule, event, resolutions));
    }

    private boolean applies(SignalRule rule) {
      return rule.roles().contains(role)
          && (rule.needs().isEmpty() || !all(rule.needs()).isEmpty())
          && all(rule.unless()).isEmpty();
    }

    private boolean isFree(Span event, List<Span> idioms) {
      return idioms.stream().noneMatch(event::overlaps)
          && swallowed.stream().noneMatch(event::overlaps);
    }

    private List<Span> all(List<Pattern> patterns) {
      List<Span> found = new ArrayList<>();
      patterns.forEach(pattern -> sightings.match(pattern, found));
      return found;
    }

    private void addIdiom(Signal signal, Span idiom) {
      keep(
          new Mention(
              "figurative",
              signal,
              Severity.NONE,
              Strength.LIKELY,
              people.about(text.tokens(), idiom, signal, role),
              Optional.of(InactiveReason.FIGURATIVE),
              false,
              text.quote(idiom.from(), idiom.to())));
    }

    private void add(SignalRule rule, Span event, List<Span> resolutions) {
      Optional<InactiveReason> reason =
          rule.reason().or(() -> scope.reason(rule, event, resolutions));
      Who who =
          rule.about().orElseGet(() -> people.about(text.tokens(), event, rule.signal(), role));
      boolean news = reason.equals(Optional.of(InactiveReason.OUTSIDER));
      if (reason.isEmpty() && who == Who.OUTSIDER) {
        reason = Optional.of(InactiveReason.OUTSIDER);
      }
      keep(
          new Mention(
              rule.id(),
              rule.signal(),
              severity(rule, event),
              rule.strength(),
              news ? Who.OUTSIDER : who,
              reason,
              !news,
              text.quote(event.from(), event.to())));
    }

    /// Violence that is weeks or months ago needs a person today, not within minutes.
    private Severity severity(SignalRule rule, Span event) {
      boolean older = cues.inSentence(Cue.WEEKS_AGO, event) && !cues.inClause(Cue.NOW, event);
      return rule.signal() == Signal.VIOLENCE && older && rule.severity() == Severity.EMERGENCY
          ? Severity.HIGH
          : rule.severity();
    }

    private void keep(Mention mention) {
      if (mentions.size() < MAX_MENTIONS) {
        mentions.add(mention);
      }
    }
  }
}
