package id.rangkul.simulator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import java.util.List;

/// What a bubble holds.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
sealed interface Content {
  record Text(Sensitive body) implements Content {}

  /// Text with reply buttons.
  record Interactive(Sensitive body, List<QuickReply> buttons) implements Content {
    public Interactive {
      buttons = List.copyOf(buttons);
    }
  }

  /// A template with its parameters filled in; each button's id is the payload that the service
  /// gave it.
  record FromTemplate(String name, String language, Sensitive body, List<QuickReply> buttons)
      implements Content {
    public FromTemplate {
      buttons = List.copyOf(buttons);
    }
  }

  /// The press of a button under an interactive message.
  record Pressed(String id, Sensitive title) implements Content {}

  /// The press of a quick reply under a template; WhatsApp reports it in another shape.
  record TemplatePressed(String payload, Sensitive title) implements Content {}

  /// A voice note: described, never recorded.
  record Voice(String mediaId) implements Content {}
}
