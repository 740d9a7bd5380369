package id.rangkul.conversation;

import id.rangkul.cases.Contact;
import id.rangkul.inbox.Content;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Names;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.Outgoing;
import id.rangkul.whatsapp.OutgoingLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks at a shared phone who is writing, with a button for each as she is called.
final class WhoQuestion {
  private static final String BUTTON = "siapa:";

  private final Letters letters;

  WhoQuestion(Letters letters) {
    this.letters = letters;
  }

  void ask(
      Draft draft, Party.Several users, Sensitive address, List<Contact> known, Purpose purpose) {
    String phrase = purpose == Purpose.SAFETY ? "shared_phone_alarm" : "shared_phone_question";
    String text = letters.phrase(phrase, Map.of("centre", draft.centre().name()));
    letters.toUnknown(draft, users, address, purpose, text, buttons(known));
  }

  /// Whom a button of the question stands for.
  Optional<ContactId> pressed(Content content, Party.Several users) {
    return content instanceof Content.Pressed(var id, var _) && id.startsWith(BUTTON)
        ? Optional.of(id.substring(BUTTON.length()))
            .filter(Names::isName)
            .map(ContactId::new)
            .filter(users.contacts()::contains)
        : Optional.empty();
  }

  /// WhatsApp takes three, with different titles; whoever has none writes her name.
  static List<Outgoing.Button> buttons(List<Contact> known) {
    List<Outgoing.Button> buttons = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    for (Contact contact : known.stream().limit(OutgoingLimits.MAX_BUTTONS).toList()) {
      String title = title(contact.call().clear());
      String other = titles.contains(title) ? title(contact.name().clear()) : title;
      String only = titles.contains(other) ? title(buttons.size() + 1 + ". " + other) : other;
      titles.add(only);
      buttons.add(new Outgoing.Button(BUTTON + contact.id(), only));
    }
    return buttons;
  }

  private static String title(String name) {
    String stripped = name.strip();
    if (stripped.length() <= OutgoingLimits.MAX_BUTTON_TITLE) {
      return stripped;
    }
    int last = OutgoingLimits.MAX_BUTTON_TITLE - 1;
    int end = Character.isHighSurrogate(stripped.charAt(last - 1)) ? last - 1 : last;
    return stripped.substring(0, end) + "…";
  }
}
