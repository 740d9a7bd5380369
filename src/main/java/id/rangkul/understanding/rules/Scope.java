package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides from the cues around an event why it may not count; without a reason it is active.
final class Scope {
  private static final int NEGATION_REACH = 6;
  private static final int CONDITION_REACH = 7;
  private static final int WISH_REACH = 2;

  /// What nobody reports in the conditional mood without meaning it.
  private static final Set<Signal> NEVER_SUPPOSED_OF_ONESELF =
      EnumSet.of(Signal.SUICIDE_SELF_HARM, Signal.CRAVING);

  private final Cues cues;
  private final List<Token> tokens;
  private final Set<String> transparent;
  private final Role role;

  Scope(Cues cues, Set<String> transparent, Role role) {
    this.cues = cues;
    this.tokens = cues.tokens();
    this.transparent = transparent;
    this.role = role;
  }

  Optional<InactiveReason> reason(SignalRule rule, Span event, List<Span> resolutions) {
    if (isPlay(rule, event)) {
      return Optional.of(InactiveReason.FIGURATIVE);
    }
    if (isNegated(event) || isEnded(rule, event)) {
      return Optional.of(InactiveReason.NEGATED);
    }
    if (cues.inSentence(Cue.NEWS, event)) {
      return Optional.of(InactiveReason.OUTSIDER);
    }
    if (isHypothetical(rule, event)) {
      return Optional.of(InactiveReason.HYPOTHETICAL);
    }
    if (isPast(event)) {
      return Optional.of(InactiveReason.PAST);
    }
    boolean resolved = resolutions.stream().anyMatch(span -> span.from() >= event.from());
    return resolved ? Optional.of(InactiveReason.RESOLVED) : Optional.empty();
  }

  private boolean isPlay(SignalRule rule, Span event) {
    return rule.strength() != Strength.SURE && cues.inSentence(Cue.PLAY, event);
  }

  /// Walks back from the event to a negator, through words that let a negation pass.
  private boolean isNegated(Span event) {
    int clause = tokens.get(event.from()).clause();
    int limit = Math.max(0, event.from() - NEGATION_REACH);
    for (int i = event.from() - 1; i >= limit && tokens.get(i).clause() == clause; i--) {
      if (cues.covers(Cue.FALSE_NEGATION, i)) {
        return false;
      }
      if (cues.covers(Cue.NEGATION, i)) {
        return true;
      }
      if (!isTransparent(tokens.get(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean isTransparent(Token token) {
    return transparent.contains(token.word()) || transparent.contains(token.stem());
  }

  private boolean isEnded(SignalRule rule, Span event) {
    boolean endable =
        rule.signal() == Signal.SUBSTANCE_USE
            || rule.signal() == Signal.CRAVING
            || rule.signal() == Signal.WARNING_SIGN;
    return endable && cues.inClause(Cue.ENDED, event) && !cues.inClause(Cue.NOW, event);
  }

  /// Whether the writer wishes for what the event says, which for substances is craving and not
  /// use.
  boolean isOnlyWished(SignalRule rule, Span event) {
    return rule.signal() == Signal.SUBSTANCE_USE && cues.before(Cue.WISH, event, WISH_REACH);
  }

  private boolean isHypothetical(SignalRule rule, Span event) {
    if (role == Role.CLIENT && NEVER_SUPPOSED_OF_ONESELF.contains(rule.signal())) {
      return false;
    }
    boolean supposed = cues.before(Cue.HYPOTHETICAL, event, CONDITION_REACH);
    boolean asked = cues.before(Cue.QUESTION, event, 2 * CONDITION_REACH);
    return (supposed || asked) && !cues.inClause(Cue.NOW, event);
  }

  private boolean isPast(Span event) {
    return cues.inSentence(Cue.PAST, event)
        && !cues.inSentence(Cue.FALSE_PAST, event)
        && !cues.inClause(Cue.NOW, event)
        && !cues.inClause(Cue.AGAIN, event);
  }
}
