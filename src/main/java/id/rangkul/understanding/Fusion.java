package id.rangkul.understanding;

import id.rangkul.understanding.models.Classifiers;
import id.rangkul.understanding.models.Manifest;
import id.rangkul.understanding.models.ModelInput;
import id.rangkul.understanding.models.Scores;
import id.rangkul.understanding.rules.Mention;
import id.rangkul.understanding.rules.Strength;
import id.rangkul.understanding.text.NormalisedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings rules and models to one verdict a signal, and fails upwards: a plain rule stands alone, a
/// model adds what the rules missed, and only a rule that names its reason makes a signal inactive.
final class Fusion {
  static final int MAX_EVIDENCE = 5;

  /// All that the models have to go by in one message.
  record Seen(NormalisedText text, ModelInput input, Scores scores, Role role) {}

  /// A likely rule is dropped when the model is below this share of its threshold, a hint above it.
  private static final double DOUBT = 0.1;

  private static final double HINT = 0.7;

  /// A grave message is laid to a signal only when that reached this share of its own threshold.
  private static final double NAMED = 0.4;

  /// Where every alarming wording has its reason, a model alone must be this sure of another
  /// signal.
  private static final double SURE_DESPITE_REASONS = 0.5;

  /// From here a model overrules a reason that the rules found.
  private static final double OVERRULES = 0.9;

  private final Classifiers classifiers;
  private final Manifest manifest;

  Fusion(Classifiers classifiers, Manifest manifest) {
    this.classifiers = classifiers;
    this.manifest = manifest;
  }

  List<Verdict> judge(List<Mention> mentions, Seen seen) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean excused = isExcused(mentions);
    for (Signal signal : Signal.values()) {
      List<Mention> own = mentions.stream().filter(m -> m.signal() == signal).toList();
      judge(signal, own, seen)
          .filter(verdict -> !excused || isSureDespiteReasons(verdict.finding()))
          .ifPresent(verdicts::add);
    }
    if (gravity(seen.scores()) >= 1 && verdicts.stream().noneMatch(Fusion::isHigh)) {
      graveWithoutName(seen).ifPresent(verdicts::add);
    }
    return verdicts;
  }

  private static boolean isExcused(List<Mention> mentions) {
    List<Mention> weighty =
        mentions.stream().filter(mention -> mention.strength() != Strength.HINT).toList();
    return !weighty.isEmpty() && weighty.stream().noneMatch(Mention::active);
  }

  private static boolean isSureDespiteReasons(Finding finding) {
    return !finding.active() || finding.confidence() >= SURE_DESPITE_REASONS;
  }

  private Optional<Verdict> judge(Signal signal, List<Mention> mentions, Seen seen) {
    Scores scores = seen.scores();
    double score = scores.of(signal);
    double threshold = manifest.threshold(signal);
    List<Mention> active =
        mentions.stream()
            .filter(Mention::active)
            .filter(
                mention ->
                    isRepeated(mention, mentions)
                        || isBelieved(mention, score / threshold, gravity(scores)))
            .toList();
    if (!active.isEmpty()) {
      return Optional.of(byRules(signal, active, scores));
    }
    List<Mention> inactive = mentions.stream().filter(mention -> !mention.active()).toList();
    if (score >= (inactive.isEmpty() ? threshold : OVERRULES) && isPlausible(signal, scores)) {
      return Optional.of(byModel(signal, seen));
    }
    return inactive.stream()
        .filter(mention -> mention.strength() != Strength.HINT)
        .map(mention -> inactive(mention, score))
        .max(Comparator.comparing(Verdict::counted));
  }

  /// Two likely wordings of one signal need no model.
  private static boolean isRepeated(Mention mention, List<Mention> mentions) {
    long likely =
        mentions.stream()
            .filter(each -> each.active() && each.strength() == Strength.LIKELY)
            .map(Mention::evidence)
            .distinct()
            .count();
    return mention.strength() == Strength.LIKELY && likely >= 2;
  }

  private static boolean isBelieved(Mention mention, double share, double gravity) {
    boolean grave = mention.severity().atLeast(Severity.HIGH);
    return switch (mention.strength()) {
      case SURE -> true;
      case LIKELY -> share >= DOUBT || (grave && gravity >= DOUBT);
      case HINT -> share >= HINT && (!grave || gravity >= HINT);
    };
  }

  /// A model alone raises a grave signal only where the message as a whole looks grave too.
  private boolean isPlausible(Signal signal, Scores scores) {
    return !Gravity.usual(signal).atLeast(Severity.HIGH) || gravity(scores) >= 1;
  }

  /// How grave the whole message looks, where 1 is the threshold.
  private double gravity(Scores scores) {
    return scores.high() / manifest.highThreshold();
  }

  private Verdict byRules(Signal signal, List<Mention> mentions, Scores scores) {
    Mention gravest =
        mentions.stream()
            .max(Comparator.comparing(Mention::severity).thenComparing(Mention::strength))
            .orElseThrow();
    List<String> evidence =
        mentions.stream().map(Mention::evidence).distinct().limit(MAX_EVIDENCE).toList();
    double floor = gravest.strength() == Strength.SURE ? 0.95 : 0.6;
    double confidence = Math.max(floor, scores.of(signal));
    Finding finding =
        new Finding(signal, gravest.who(), Optional.empty(), rounded(confidence), evidence);
    return new Verdict(finding, raised(signal, gravest.severity(), scores));
  }

  private Verdict byModel(Signal signal, Seen seen) {
    Scores scores = seen.scores();
    List<String> evidence =
        classifiers.evidence(seen.input(), signal, MAX_EVIDENCE).stream()
            .map(word -> seen.text().quote(word, word + 1))
            .toList();
    Finding finding =
        new Finding(
            signal,
            usualPerson(signal, seen.role()),
            Optional.empty(),
            rounded(scores.of(signal)),
            evidence);
    return new Verdict(finding, raised(signal, Gravity.usual(signal), scores));
  }

  private static Verdict inactive(Mention mention, double score) {
    Finding finding =
        new Finding(
            mention.signal(),
            mention.who(),
            mention.reason(),
            rounded(Math.max(0.6, 1 - score)),
            List.of(mention.evidence()));
    Severity counted =
        Gravity.counted(
            mention.signal(), mention.severity(), mention.reason(), mention.knownPerson());
    return new Verdict(finding, counted);
  }

  private Severity raised(Signal signal, Severity severity, Scores scores) {
    boolean danger =
        Gravity.canBeEmergency(signal) && scores.emergency() >= manifest.emergencyThreshold();
    return danger ? Severity.EMERGENCY : severity;
  }

  /// The message as a whole is grave although no signal reached its own threshold: the likeliest
  /// one stands for it.
  private Optional<Verdict> graveWithoutName(Seen seen) {
    Signal likeliest = Signal.SUICIDE_SELF_HARM;
    double best = 0;
    for (Signal signal : Signal.values()) {
      double share = seen.scores().of(signal) / manifest.threshold(signal);
      if (Gravity.usual(signal).atLeast(Severity.HIGH) && share > best) {
        best = share;
        likeliest = signal;
      }
    }
    return best >= NAMED ? Optional.of(byModel(likeliest, seen)) : Optional.empty();
  }

  private static boolean isHigh(Verdict verdict) {
    return verdict.counted().atLeast(Severity.HIGH) || !verdict.finding().active();
  }

  static Who usualPerson(Signal signal, Role role) {
    return switch (role) {
      case CLIENT -> Who.SELF;
      case FAMILY ->
          signal == Signal.CARER_STRAIN || signal == Signal.HARDSHIP ? Who.SELF : Who.CLIENT;
      case COMMUNITY -> signal == Signal.CARER_STRAIN ? Who.RELATIVE : Who.CLIENT;
    };
  }

  private static double rounded(double confidence) {
    return Math.round(Math.clamp(confidence, 0, 1) * 1000) / 1000.0;
  }
}
