package id.rangkul.whatsapp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A template in one language as Meta has it, in Meta's words.
///
/// @param status APPROVED, PENDING, REJECTED, PAUSED, DISABLED or another word
/// @param quality GREEN, YELLOW, RED or UNKNOWN
/// @param rejection why it was rejected
/// @param foreign the parts that [TemplateText] cannot hold, such as `HEADER IMAGE`: with any of
///   them the template is not what its text says
public record MetaTemplate(
    String id,
    String name,
    String language,
    String category,
    String status,
    Optional<String> quality,
    Optional<String> rejection,
    TemplateText text,
    List<String> foreign,
    Optional<Duration> timeToLive) {
  public MetaTemplate {
    foreign = List.copyOf(foreign);
  }
}
