package id.rangkul.conversation;

import id.rangkul.account.TemplateChoice;
import id.rangkul.dialog.AskTemplate;
import id.rangkul.dialog.Bubbles;
import id.rangkul.dialog.Conversation;
import id.rangkul.dialog.Decision;
import id.rangkul.dialog.Effect;
import id.rangkul.dialog.Purpose;
import id.rangkul.dialog.Say;
import id.rangkul.dialog.TemplateUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// In which form everything that a turn says goes to a contact: in our own words while the
/// customer-service window is open, by a template else. What no template says is held until the
/// person writes, and a template tells only that something waits.
///
/// @param next the conversation, with what is held now
record WindowPlan(Conversation next, List<Form> forms) {
  WindowPlan {
    forms = List.copyOf(forms);
  }

  /// How one thing goes out.
  sealed interface Form {
    /// In our own words; `whenClosed` goes where they would leave after the window.
    record Words(Say say, TemplateUse whenClosed) implements Form {}

    record ByTemplate(TemplateUse template, Purpose purpose) implements Form {}

    /// Not at all; `reason` is a code.
    record NotSent(String text, Purpose purpose, String reason) implements Form {}
  }

  /// Outside the window and without a template of its own, a routine message is not worth waking
  /// somebody for.
  static final String WINDOW_CLOSED = "WINDOW_CLOSED";

  /// @param waiting the template that tells that something waits
  /// @param choice what goes where a template is wanted
  static WindowPlan of(
      Decision decision,
      Instant now,
      TemplateUse waiting,
      Function<TemplateUse, TemplateChoice> choice) {
    Planning planning = new Planning(decision.next(), now, waiting, choice);
    Bubbles.merged(effects(decision, Say.class)).forEach(planning::say);
    effects(decision, AskTemplate.class)
        .forEach(ask -> planning.open(ask.template(), ask.purpose(), ""));
    return new WindowPlan(planning.next, planning.forms);
  }

  /// Why nothing was sent, where something was to be said.
  Optional<String> reason() {
    return forms.stream()
        .filter(Form.NotSent.class::isInstance)
        .map(form -> ((Form.NotSent) form).reason())
        .findFirst();
  }

  private static <E extends Effect> List<E> effects(Decision decision, Class<E> kind) {
    return decision.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// A plan while it is made.
  private static final class Planning {
    private final List<Form> forms = new ArrayList<>();
    private final Instant now;
    private final TemplateUse waiting;
    private final Function<TemplateUse, TemplateChoice> choice;
    private Conversation next;

    Planning(
        Conversation next,
        Instant now,
        TemplateUse waiting,
        Function<TemplateUse, TemplateChoice> choice) {
      this.next = next;
      this.now = now;
      this.waiting = waiting;
      this.choice = choice;
    }

    void say(Say say) {
      if (next.windowOpen(now)) {
        forms.add(new Form.Words(say, say.whenClosed().orElse(waiting)));
      } else if (say.whenClosed().isPresent()) {
        open(say.whenClosed().get(), say.purpose(), say.text());
      } else if (say.purpose() == Purpose.ROUTINE) {
        forms.add(new Form.NotSent(say.text(), say.purpose(), WINDOW_CLOSED));
      } else {
        next = next.keeping(say.text());
        open(waiting, say.purpose(), say.text());
      }
    }

    /// The same template is not sent twice in a turn.
    void open(TemplateUse wanted, Purpose purpose, String text) {
      Form form =
          switch (choice.apply(wanted)) {
            case TemplateChoice.Use(var template) -> new Form.ByTemplate(template, purpose);
            case TemplateChoice.None(var declared, var reason) ->
                withoutStandIn(declared, purpose, text, reason);
          };
      if (!forms.contains(form)) {
        forms.add(form);
      }
    }

    /// Where somebody may be in danger, the template is tried all the same: Meta may have let it go
    /// again and not have said so.
    private static Form withoutStandIn(
        TemplateUse declared, Purpose purpose, String text, String reason) {
      return switch (purpose) {
        case SAFETY -> new Form.ByTemplate(declared, purpose);
        case REPLY, ROUTINE -> new Form.NotSent(text, purpose, "TEMPLATE_" + reason);
      };
    }
  }
}
