package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `ask`: asks a question and waits for the answer.
///
/// @param again other words for the question, for an answer that was not understood; may be fewer than the repairs
/// @param slot where the answer is remembered
/// @param unanswered where to go on when the answer was not understood to the end
record AskStep(
    Spot spot,
    Texts text,
    Answers answers,
    List<Texts> again,
    Optional<String> slot,
    String unanswered)
    implements Step {
  static final String UNANSWERED = "unanswered";

  AskStep {
    again = List.copyOf(again);
  }

  static Optional<Step> read(StepSource source) {
    Item item = source.item();
    item.only(
        Set.of(
            "ask", "buttons", "yes_no", "number", "free", "remember", "again", "unanswered", "then"));
    return item.find("ask")
        .flatMap(ask -> Answers.read(source).map(answers -> read(source, ask, answers)));
  }

  private static Step read(StepSource source, Item ask, Answers answers) {
    Item item = source.item();
    List<Texts> again =
        item.find("again").map(Item::list).orElse(List.of()).stream().map(Texts::read).toList();
    if (again.size() > Limits.MAX_REPAIRS) {
      item.wrong("Too many texts under again.", "Keep " + Limits.MAX_REPAIRS + ".");
    }
    String unanswered = item.findText(UNANSWERED).orElseGet(source::then);
    return new AskStep(
        source.spot(), Texts.read(ask), answers, again, item.findText("remember"), unanswered);
  }

  @Override
  public List<Transition> transitions() {
    List<Transition> ways = new ArrayList<>();
    answers.ways().forEach((label, to) -> ways.add(Transition.labelled(spot, label, to)));
    ways.add(Transition.labelled(spot, UNANSWERED, unanswered));
    return ways;
  }

  @Override
  public Move take(Turn turn) {
    turn.say(spot.key(), text);
    turn.offer(buttons(turn.language()));
    return new Move.Await();
  }

  /// Asks once more, in other words, after `tries` answers that were not understood.
  void repair(Turn turn, int tries) {
    if (tries <= again.size()) {
      turn.say(spot.key() + "/again/" + tries, again.get(tries - 1));
      turn.offer(buttons(turn.language()));
    } else {
      turn.say(tries == 1 ? SmallAnswer.REPAIR_1 : SmallAnswer.REPAIR_2);
      take(turn);
    }
  }

  List<Button> buttons(String language) {
    return answers.buttons(spot, language);
  }

  @Override
  public Set<String> fills() {
    return slot.map(Set::of).orElse(Set.of());
  }

  @Override
  public boolean waits() {
    return true;
  }
}
