package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One button of a question.
///
/// @param also other words that people type for it
/// @param means the plain answer, YES or NO, that it stands for
record Choice(String id, Texts title, List<String> also, Optional<Intent> means, String then) {

  Choice {
    also = List.copyOf(also);
  }

  static Choice read(StepSource source, String id, Item item) {
    item.only(Set.of("title", "also", "means", "then"));
    Texts title = item.need("title").map(text -> Texts.read(text, Set.of())).orElse(new Texts(Map.of()));
    checkTitles(item, title);
    List<String> also =
        item.find("also").map(Item::texts).orElse(List.of()).stream().map(Words::plain).toList();
    Optional<Intent> means = item.find("means").flatMap(word -> word.oneOf(Intent.class));
    return new Choice(id, title, also, means, source.then(item));
  }

  private static void checkTitles(Item item, Texts title) {
    for (List<String> titles : title.wordings().values()) {
      if (titles.size() > 1) {
        item.wrong("A button has one title only.", "Keep one title for each language.");
      }
      if (titles.stream().anyMatch(each -> each.length() > Limits.MAX_BUTTON_TITLE)) {
        item.wrong(
            "The title of the button is too long.",
            "Keep it to " + Limits.MAX_BUTTON_TITLE + " characters.");
      }
    }
  }

  /// How many letters of the plain text speak for this choice; 0 for none.
  int likeness(String plain) {
    return phrases().filter(phrase -> Words.contains(plain, phrase)).mapToInt(String::length).max().orElse(0);
  }

  /// What is left of the plain text without the words that speak for this choice.
  String without(String plain) {
    String rest = " " + plain + " ";
    for (String phrase : phrases().toList()) {
      rest = rest.replace(" " + phrase + " ", " ");
    }
    return rest.strip();
  }

  private Stream<String> phrases() {
    return Stream.concat(
        title.wordings().values().stream().flatMap(List::stream).map(Words::plain), also.stream())
        .filter(phrase -> !phrase.isEmpty());
  }

  Button button(Spot spot, String language) {
    return new Button(spot.key() + "/" + id, title.wording(language, 0));
  }

  Answer answer() {
    return new Answer(id, id, then);
  }
}
