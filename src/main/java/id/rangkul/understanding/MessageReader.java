package id.rangkul.understanding;

import id.rangkul.understanding.models.Classifiers;
import id.rangkul.understanding.models.ModelInput;
import id.rangkul.understanding.models.Scores;
import id.rangkul.understanding.rules.Mention;
import id.rangkul.understanding.rules.RuleBook;
import id.rangkul.understanding.text.NormalisedText;
import id.rangkul.understanding.text.Normaliser;
import java.util.List;

/// Reads messages in production: normalise, rules, models, fusion.
final class MessageReader implements Understanding {
  private final Normaliser normaliser;
  private final RuleBook rules;
  private final Classifiers classifiers;
  private final Fusion fusion;

  MessageReader(Normaliser normaliser, RuleBook rules, Classifiers classifiers, Fusion fusion) {
    this.normaliser = normaliser;
    this.rules = rules;
    this.classifiers = classifiers;
    this.fusion = fusion;
  }

  @Override
  public Interpretation interpret(Utterance utterance) {
    NormalisedText text = normaliser.read(utterance.text());
    if (text.isEmpty()) {
      return new Interpretation(Severity.NONE, Intent.OTHER, Language.ID, List.of());
    }
    RuleBook.Reading reading =
        rules.read(text, utterance.question().map(normaliser::read), utterance.role());
    ModelInput input = ModelInput.of(utterance, text, reading);
    Scores scores = classifiers.score(input);
    List<Verdict> verdicts =
        fusion.judge(reading.mentions(), new Fusion.Seen(text, input, scores, utterance.role()));
    Severity severity =
        verdicts.stream().map(Verdict::counted).max(Severity::compareTo).orElse(Severity.NONE);
    List<Finding> findings = verdicts.stream().map(Verdict::finding).toList();
    return new Interpretation(
        severity, intent(reading, scores, severity, findings), scores.language(), findings);
  }

  /// A message with an alarm is a problem report, whatever else it asks; a bare reply keeps being
  /// one below that.
  private static Intent intent(
      RuleBook.Reading reading, Scores scores, Severity severity, List<Finding> findings) {
    boolean active = findings.stream().anyMatch(Finding::active);
    if (severity.atLeast(Severity.HIGH)
        || (active && severity == Severity.MODERATE && !isReply(reading.mentions()))) {
      return Intent.PROBLEM_REPORT;
    }
    return reading.intent().orElse(scores.intent());
  }

  private static boolean isReply(List<Mention> mentions) {
    return mentions.stream().anyMatch(mention -> mention.rule().startsWith("question."));
  }
}
