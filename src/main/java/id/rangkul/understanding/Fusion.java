package id.rangkul.understanding;

import id.rangkul.understanding.models.Classifiers;
import id.rangkul.understanding.models.Manifest;
import id.rangkul.understanding.models.ModelInput;
import id.rangkul.understanding.models.Scores;
import id.rangkul.understanding.rules.Mention;
import id.rangkul.understanding.rules.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings rules and models to one verdict a signal, and fails upwards: a plain rule stands alone, a model adds what the
/// rules missed, and only a rule that names its reason makes a signal inactive.
final class Fusion {
  static final int MAX_EVIDENCE = 5;

  /// A likely rule is dropped when the model is below this share of its threshold, a hint above it.
  private static final double DOUBT = 0.25;

  private static final double HINT = 0.7;

  /// From here a model overrules a reason that the rules found.
  private static final double OVERRULES = 0.9;

  private final Classifiers classifiers;
  private final Manifest manifest;

  Fusion(Classifiers classifiers, Manifest manifest) {
    this.classifiers = classifiers;
    this.manifest = manifest;
  }

  List<Verdict> judge(List<Mention> mentions, Scores scores, ModelInput input, Role role) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      List<Mention> own = mentions.stream().filter(m -> m.signal() == signal).toList();
      judge(signal, own, scores, input, role).ifPresent(verdicts::add);
    }
    if (scores.high() >= manifest.highThreshold() && verdicts.stream().noneMatch(Fusion::isHigh)) {
      graveWithoutName(scores, input, role).ifPresent(verdicts::add);
    }
    return verdicts;
  }

  private Optional<Verdict> judge(
      Signal signal, List<Mention> mentions, Scores scores, ModelInput input, Role role) {
    double score = scores.of(signal);
    double threshold = manifest.threshold(signal);
    List<Mention> active =
        mentions.stream()
            .filter(mention -> mention.active() && isBelieved(mention, score, threshold))
            .toList();
    if (!active.isEmpty()) {
      return Optional.of(byRules(signal, active, scores));
    }
    List<Mention> inactive = mentions.stream().filter(mention -> !mention.active()).toList();
    if (score >= (inactive.isEmpty() ? threshold : OVERRULES)) {
      return Optional.of(byModel(signal, scores, input, role));
    }
    return inactive.stream()
        .filter(mention -> mention.strength() != Strength.HINT)
        .map(mention -> inactive(mention, score))
        .max(Comparator.comparing(Verdict::counted));
  }

  private static boolean isBelieved(Mention mention, double score, double threshold) {
    return switch (mention.strength()) {
      case SURE -> true;
      case LIKELY -> score >= threshold * DOUBT;
      case HINT -> score >= threshold * HINT;
    };
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

  private Verdict byModel(Signal signal, Scores scores, ModelInput input, Role role) {
    Finding finding =
        new Finding(
            signal,
            usualPerson(signal, role),
            Optional.empty(),
            rounded(scores.of(signal)),
            classifiers.evidence(input, signal, MAX_EVIDENCE));
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

  /// The message as a whole is grave although no signal reached its own threshold: the likeliest one stands for it.
  private Optional<Verdict> graveWithoutName(Scores scores, ModelInput input, Role role) {
    Signal likeliest = Signal.SUICIDE_SELF_HARM;
    double best = 0;
    for (Signal signal : Signal.values()) {
      double share = scores.of(signal) / manifest.threshold(signal);
      if (Gravity.usual(signal).atLeast(Severity.HIGH) && share > best) {
        best = share;
        likeliest = signal;
      }
    }
    return best >= DOUBT ? Optional.of(byModel(likeliest, scores, input, role)) : Optional.empty();
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
