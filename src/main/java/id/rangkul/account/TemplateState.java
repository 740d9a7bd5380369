package id.rangkul.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What Meta has said of one language of a template, in Meta's own codes.
///
/// @param since when the status was given
/// @param until when the status is no longer believed and the template is tried again; empty for
///   one that lasts until Meta says otherwise
record TemplateState(
    String status,
    Optional<String> reason,
    Optional<String> quality,
    Optional<String> category,
    Instant since,
    Optional<Instant> until) {
  static final String PAUSED = "PAUSED";

  /// Meta pauses a template for three hours and then for six, and need not say that it is over.
  static final Duration LONGEST_PAUSE = Duration.ofHours(7);

  /// A refused send says nothing of how long. Trying again costs one message that then goes by the
  /// stand-in; not trying again would leave the template unused for ever where nobody subscribed to
  /// Meta's news of templates.
  static final Duration AFTER_REFUSAL = Duration.ofHours(1);

  private static final Set<String> NOT_LET_GO =
      Set.of(
          PAUSED,
          "REJECTED",
          "DISABLED",
          "DELETED",
          "PENDING_DELETION",
          "LIMIT_EXCEEDED",
          "IN_APPEAL",
          "ARCHIVED",
          "LOCKED",
          TemplateRefusal.MISSING.status());

  /// Before Meta has said anything: the template is taken for approved.
  static TemplateState unheardOf() {
    return new TemplateState(
        "UNKNOWN",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty());
  }

  boolean letGo(Instant now) {
    return !NOT_LET_GO.contains(status) || until.filter(end -> !now.isBefore(end)).isPresent();
  }

  /// Meta's word on the status; older than what is known, it changes nothing.
  TemplateState told(String newStatus, Optional<String> newReason, Instant at) {
    Optional<Instant> end =
        newStatus.equals(PAUSED) ? Optional.of(at.plus(LONGEST_PAUSE)) : Optional.empty();
    return at.isBefore(since)
        ? this
        : new TemplateState(newStatus, newReason, quality, category, at, end);
  }

  /// A message by this template was refused; more refusals for the same reason say nothing new.
  TemplateState refused(TemplateRefusal refusal, Instant now) {
    return letGo(now)
        ? new TemplateState(
            refusal.status(),
            Optional.of(Integer.toString(refusal.code())),
            quality,
            category,
            now,
            Optional.of(now.plus(AFTER_REFUSAL)))
        : this;
  }

  /// Whether nobody need hear of the difference, which is one of times only.
  boolean saysTheSameAs(TemplateState other) {
    return status.equals(other.status)
        && quality.equals(other.quality)
        && category.equals(other.category);
  }

  TemplateState withQuality(String newQuality) {
    return new TemplateState(status, reason, Optional.of(newQuality), category, since, until);
  }

  TemplateState withCategory(String newCategory) {
    return new TemplateState(status, reason, quality, Optional.of(newCategory), since, until);
  }
}
