package id.rangkul.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A WhatsApp template as it is to be submitted to Meta.
///
/// @param category `UTILITY` or `MARKETING`
/// @param what what it is for, for people who read about it
/// @param fallback the template that takes its place while Meta does not let this one go
/// @param named whether its texts call the parameters by name, as `{{call}}`, or by number, as
///   `{{1}}`
/// @param parameters what fills the places of the body, in order
/// @param variants what it says, by language
public record MessageTemplate(
    String name,
    String category,
    String what,
    Optional<String> fallback,
    boolean named,
    List<Parameter> parameters,
    Map<String, Variant> variants) {
  static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9_]+)}}");

  public MessageTemplate {
    parameters = List.copyOf(parameters);
    variants = Map.copyOf(variants);
  }

  /// A name such as `call`, and an invented value for Meta's reviewers.
  public record Parameter(String name, String example) {}

  /// A template in one language.
  public record Variant(
      Optional<String> header, String body, Optional<String> footer, List<TemplateButton> buttons) {
    public Variant {
      buttons = List.copyOf(buttons);
    }
  }

  public List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /// What comes back when its quick replies are pressed, in their order; the same in all languages.
  public List<String> replies() {
    return variant(Texts.INDONESIAN).buttons().stream()
        .filter(TemplateButton.Reply.class::isInstance)
        .map(button -> ((TemplateButton.Reply) button).id())
        .toList();
  }

  /// The text as a person reads it, its places filled with the values in the parameters' order.
  public String filled(String language, List<String> values) {
    return PLACE
        .matcher(variant(language).body())
        .replaceAll(
            place -> Matcher.quoteReplacement(value(place.group(1), values).orElse(place.group())));
  }

  private Optional<String> value(String place, List<String> values) {
    int index = named ? parameterNames().indexOf(place) : Integer.parseInt(place) - 1;
    return index >= 0 && index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
  }

  /// What it says in a language, or in Indonesian where it has no such variant.
  private Variant variant(String language) {
    return Optional.ofNullable(variants.get(language))
        .or(() -> Optional.ofNullable(variants.get(Texts.INDONESIAN)))
        .orElseThrow();
  }
}
