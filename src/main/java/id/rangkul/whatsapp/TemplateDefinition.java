package id.rangkul.whatsapp;

import static id.rangkul.whatsapp.OutgoingLimits.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A template in one language as we hand it to Meta for approval.
///
/// @param body an example for each place of the body, in order
/// @param header an example for the place of the header, if it has one
/// @param url a complete address as example for the button whose address is completed later
/// @param timeToLive for how long Meta tries to deliver a message made of it; Meta's own choice
///   where none is given
public record TemplateDefinition(
    String name,
    String language,
    Category category,
    TemplateText text,
    List<Example> body,
    Optional<Example> header,
    Optional<String> url,
    Optional<Duration> timeToLive) {
  /// What a message is to the person who gets it; Meta judges whether it is true.
  public enum Category {
    UTILITY(Duration.ofSeconds(30), Duration.ofHours(12)),
    MARKETING(Duration.ofHours(12), Duration.ofDays(30));

    private final Duration shortest;
    private final Duration longest;

    Category(Duration shortest, Duration longest) {
      this.shortest = shortest;
      this.longest = longest;
    }

    /// Whether Meta takes this as the time to live of such a template.
    public boolean allows(Duration timeToLive) {
      return timeToLive.compareTo(shortest) >= 0 && timeToLive.compareTo(longest) <= 0;
    }
  }

  /// An invented value for a place: by name, where the template names its places.
  public record Example(Optional<String> name, String value) {}

  public TemplateDefinition {
    OutgoingLimits.requireTemplateName(name, language);
    body = List.copyOf(body);
    require(
        timeToLive.stream().allMatch(category::allows),
        "a template lives 30 seconds to 12 hours, one for marketing 12 hours to 30 days");
  }

  boolean hasNamedPlaces() {
    return body.stream().anyMatch(it -> it.name().isPresent())
        || header.flatMap(Example::name).isPresent();
  }
}
