package id.rangkul.dialog;

import java.util.Optional;

/// What a step is read from: its entry in the file, and the step that follows it there.
record StepSource(Spot spot, Item item, Optional<String> next, Words words) {

  /// The step to go on with: the one that `then` names, or else the next in the file.
  String then() {
    return then(item);
  }

  /// The same for a part of the step, such as a button.
  String then(Item part) {
    return part.findText("then").or(() -> item.findText("then")).or(() -> next).orElseGet(this::nowhere);
  }

  private String nowhere() {
    item.wrong("The last step leads nowhere.", "Add then: with a step, or an end: step after it.");
    return spot.step();
  }
}
