package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the person behind a simulated phone can do: write, press a button, leave a voice note.
final class Phones {
  static final int MAX_TEXT = 4096;

  private final Desk desk;
  private final Post post;
  private final Wamids wamids;
  private final Clock clock;

  Phones(Desk desk, Post post, Wamids wamids, Clock clock) {
    this.desk = desk;
    this.post = post;
    this.wamids = wamids;
    this.clock = clock;
  }

  PhoneAnswer act(String phone, PhoneAction action) {
    if (!Address.Phone.isPhone(phone)) {
      return new PhoneAnswer.Wrong("A phone is written as + and 7 to 15 digits.");
    }
    return switch (action) {
      case PhoneAction.Write(String text) -> write(phone, text);
      case PhoneAction.Press(String button, String message) -> press(phone, button, message);
      case PhoneAction.Speak _ -> say(phone, new Content.Voice(wamids.hex()), Optional.empty());
    };
  }

  private PhoneAnswer write(String phone, String text) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_TEXT) {
      return new PhoneAnswer.Wrong("A text has 1 to " + MAX_TEXT + " characters.");
    }
    return say(phone, new Content.Text(new Sensitive(text)), Optional.empty());
  }

  private PhoneAnswer press(String phone, String button, String message) {
    return desk.find(message)
        .filter(bubble -> bubble.isOf(phone) && bubble.direction() == Direction.TO_PHONE)
        .flatMap(bubble -> pressed(bubble.content(), button))
        .map(content -> say(phone, content, Optional.of(message)))
        .orElseGet(() -> new PhoneAnswer.Wrong("This phone has no such message with this button."));
  }

  private static Optional<Content> pressed(Content under, String id) {
    return switch (under) {
      case Content.Interactive(var _, var buttons) ->
          named(buttons, id)
              .map(button -> new Content.Pressed(button.id(), new Sensitive(button.title())));
      case Content.FromTemplate(var _, var _, var _, var buttons) ->
          named(buttons, id)
              .map(b -> new Content.TemplatePressed(b.id(), new Sensitive(b.title())));
      case Content.Text _, Content.Pressed _, Content.TemplatePressed _, Content.Voice _ ->
          Optional.empty();
    };
  }

  private static Optional<QuickReply> named(List<QuickReply> buttons, String id) {
    return buttons.stream().filter(button -> button.id().equals(id)).findFirst();
  }

  private PhoneAnswer say(String phone, Content content, Optional<String> inReplyTo) {
    Bubble bubble = Bubble.fromPhone(wamids.next(), phone, content, inReplyTo, clock.instant());
    desk.add(bubble);
    post.deliver(bubble);
    return new PhoneAnswer.Written(bubble.wamid());
  }
}
