package id.rangkul.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The phrases of `dialogs/phrases.yaml`.
record PhraseBook(Map<String, Phrase> phrases, Directory directory) implements Phrases {

  /// A phrase and the parameters that it needs.
  record Phrase(Set<String> parameters, Texts text) {}

  /// The parameter that holds what somebody wrote and sent.
  private static final String TOLD = "what";

  PhraseBook {
    phrases = Map.copyOf(phrases);
  }

  static PhraseBook read(Item item, Directory directory) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    item.entries().forEach((key, entry) -> phrases.put(key, phrase(entry)));
    return new PhraseBook(phrases, directory);
  }

  private static Phrase phrase(Item item) {
    if (item.isText()) {
      return new Phrase(Set.of(), checked(item, Texts.read(item, Set.of())));
    }
    item.only(Set.of("parameters", "text"));
    Set<String> parameters = Set.copyOf(item.find("parameters").map(Item::texts).orElse(List.of()));
    return item.need("text")
        .map(text -> new Phrase(parameters, checked(text, Texts.read(text, parameters))))
        .orElse(new Phrase(Set.of(), new Texts(Map.of())));
  }

  /// With the longest that may fill it, a phrase is one message.
  private static Texts checked(Item item, Texts texts) {
    boolean tooLong =
        texts.wordings().values().stream()
            .flatMap(List::stream)
            .anyMatch(text -> longest(text) > Limits.MAX_TEXT);
    if (tooLong) {
      item.wrong(
          "The phrase is too long.",
          "Keep it below " + Limits.MAX_TEXT + " characters with all that fills it.");
    }
    return texts;
  }

  private static int longest(String text) {
    int longest = text.length();
    for (String blank : Wording.blanks(text)) {
      longest += blank.equals(TOLD) ? Limits.MAX_TOLD : Limits.MAX_PHRASE_PARAMETER;
    }
    return longest;
  }

  @Override
  public String text(String key, String language, Map<String, String> parameters) {
    Phrase phrase =
        Optional.ofNullable(phrases.get(key))
            .orElseThrow(() -> new IllegalArgumentException("No phrase " + key));
    if (!parameters.keySet().containsAll(phrase.parameters())) {
      throw new IllegalArgumentException("The phrase " + key + " needs " + phrase.parameters());
    }
    String wording = phrase.text().wording(language, 0);
    return Wording.fill(wording, directory.shownIn(wording, language, parameters));
  }
}
