package id.rangkul.dialog;

import java.util.List;

/// What follows from an event: the conversation afterwards, and what is to be done, in order.
public record Decision(Conversation next, List<Effect> effects) {

  public Decision {
    effects = List.copyOf(effects);
  }
}
