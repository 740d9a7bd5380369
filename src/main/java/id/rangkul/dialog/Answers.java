package id.rangkul.dialog;

import id.rangkul.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of answer a question takes, and how a typed one is read.
sealed interface Answers permits Choices, NumberRange, FreeText {
  /// The answer in the person's message, if it holds one.
  Optional<Answer> read(String text, Intent intent, Words words);

  /// The ways out of the question by label.
  Map<String, String> ways();

  /// The buttons to press, if any.
  List<Button> buttons(Spot spot, String language);

  static Optional<Answers> read(StepSource source) {
    Item item = source.item();
    List<String> kinds = Stream.of("buttons", "yes_no", "number", "free").filter(item::has).toList();
    if (kinds.size() != 1) {
      item.wrong("A question takes one kind of answer.", "Add buttons:, yes_no:, number: or free:.");
      return Optional.empty();
    }
    return switch (kinds.getFirst()) {
      case "buttons" -> item.find("buttons").map(buttons -> Choices.read(source, buttons));
      case "yes_no" -> item.find("yes_no").map(ways -> Choices.yesNo(source, ways));
      case "number" -> item.find("number").flatMap(range -> NumberRange.read(source, range));
      default -> Optional.of(new FreeText(source.then()));
    };
  }
}
