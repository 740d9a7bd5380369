package id.rangkul.simulator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;

/// What a bubble holds.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
sealed interface Content {
  record Text(Sensitive body) implements Content {}

  /// Text with reply buttons, or with a link as its only button.
  record Interactive(Sensitive body, List<QuickReply> buttons, Optional<Frame> frame)
      implements Content {
    public Interactive {
      buttons = List.copyOf(buttons);
    }
  }

  /// Text with a button that opens a list of rows.
  record Menu(Sensitive body, String button, List<Section> sections, Frame frame)
      implements Content {
    public Menu {
      sections = List.copyOf(sections);
    }

    Optional<Row> row(String id) {
      return sections.stream()
          .flatMap(section -> section.rows().stream())
          .filter(row -> row.id().equals(id))
          .findFirst();
    }
  }

  record Section(Optional<String> title, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  record Row(String id, String title, Optional<String> description) {}

  /// Text with a button by which the person shows where she is.
  record LocationRequest(Sensitive body) implements Content {}

  /// Text with a button by which the person gives her number.
  record ContactRequest(Sensitive body) implements Content {}

  /// A template with its parameters filled in; each button's id is the payload that the service
  /// gave it.
  record FromTemplate(
      String name,
      String language,
      Sensitive body,
      List<QuickReply> buttons,
      Optional<Frame> frame,
      Optional<String> category)
      implements Content {
    public FromTemplate {
      buttons = List.copyOf(buttons);
    }
  }

  /// A picture, sound, film, document or sticker: on the [Shelf] or somewhere on the web.
  record Media(
      MediaKind kind,
      Optional<String> mediaId,
      Optional<Sensitive> link,
      Optional<Sensitive> caption,
      Optional<Sensitive> filename)
      implements Content {}

  /// A voice note that was spoken on a phone.
  record Voice(String mediaId) implements Content {}

  record Location(
      double latitude, double longitude, Optional<Sensitive> name, Optional<Sensitive> address)
      implements Content {}

  /// Contact cards; `requested` where the person answered a request for her own.
  record Cards(List<Card> cards, boolean requested) implements Content {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  record Card(Sensitive name, Optional<Sensitive> phone) {}

  /// An emoji on another message; an empty one takes it back.
  record Reaction(String wamid, String emoji) implements Content {}

  /// The press of a button under an interactive message.
  record Pressed(String id, Sensitive title) implements Content {}

  /// The choice of a row of a list.
  record Picked(String id, Sensitive title, Optional<Sensitive> description) implements Content {}

  /// The press of a quick reply under a template; WhatsApp reports it in another shape.
  record TemplatePressed(String payload, Sensitive title) implements Content {}

  /// New words for a message that the person wrote before.
  record Edit(String wamid, Sensitive body) implements Content {}

  /// The person takes a message back.
  record Revoke(String wamid) implements Content {}

  /// The person opens the chat for the first time.
  record Welcome() implements Content {}

  /// Something that WhatsApp does not pass on, such as a poll.
  record Unsupported() implements Content {}

  /// The person calls.
  record Call() implements Content {}

  /// The person changed her number; a person who shows none changed her user id only.
  record Moved(Sensitive from, Sensitive to, String previousUserId) implements Content {}
}
