package id.rangkul.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what is on the phones, for the page and for whoever tests with the simulator.
final class Screens {
  private final Desk desk;
  private final PhoneBook book;
  private final Typing typing;
  private final String businessName;

  Screens(Desk desk, PhoneBook book, Typing typing, String businessName) {
    this.desk = desk;
    this.book = book;
    this.typing = typing;
    this.businessName = businessName;
  }

  /// The phones of the demo in their order, then every other phone that has a message.
  List<PhoneView> phones() {
    Map<String, List<MessageView>> byPhone = new LinkedHashMap<>();
    book.phones().forEach(listed -> byPhone.put(listed.phone(), new ArrayList<>()));
    for (Bubble bubble : desk.all()) {
      byPhone
          .computeIfAbsent(bubble.phone().clear(), _ -> new ArrayList<>())
          .add(MessageView.of(bubble));
    }
    return byPhone.entrySet().stream().map(e -> phone(e.getKey(), e.getValue())).toList();
  }

  /// Everything that the service has sent, oldest first.
  List<SentView> sent() {
    return desk.all().stream()
        .filter(bubble -> bubble.direction() == Direction.TO_PHONE)
        .map(SentView::of)
        .toList();
  }

  private PhoneView phone(String phone, List<MessageView> messages) {
    Optional<DemoPhone> listed = book.find(phone);
    return new PhoneView(
        phone,
        listed.map(DemoPhone::name).orElse(phone),
        listed.map(DemoPhone::role).orElse("other"),
        listed.map(DemoPhone::avatarLetters).orElse(""),
        businessName,
        typing.isSeenOn(phone),
        messages);
  }

  record PhoneView(
      String phone,
      String name,
      String role,
      String avatar,
      String chatsWith,
      boolean typing,
      List<MessageView> messages) {}

  /// A message as the phone's owner sees it: `out` is what she wrote.
  record MessageView(
      String wamid,
      String direction,
      String type,
      String text,
      List<QuickReply> buttons,
      Instant at,
      String status,
      int attempts,
      Optional<String> inReplyTo) {

    static MessageView of(Bubble bubble) {
      Shown shown = Shown.of(bubble.content());
      return new MessageView(
          bubble.wamid(),
          bubble.direction() == Direction.FROM_PHONE ? "out" : "in",
          shown.type(),
          shown.text(),
          shown.buttons(),
          bubble.at(),
          bubble.progress().word(),
          bubble.attempts(),
          bubble.inReplyTo());
    }
  }

  /// A message as the service sent it.
  record SentView(
      String to,
      String type,
      String text,
      List<QuickReply> buttons,
      Optional<String> template,
      Instant at,
      String status,
      String wamid) {

    static SentView of(Bubble bubble) {
      Shown shown = Shown.of(bubble.content());
      return new SentView(
          bubble.phone().clear(),
          shown.type(),
          shown.text(),
          shown.buttons(),
          shown.template(),
          bubble.at(),
          bubble.progress().word(),
          bubble.wamid());
    }
  }

  private record Shown(
      String type, String text, List<QuickReply> buttons, Optional<String> template) {
    static Shown of(Content content) {
      return switch (content) {
        case Content.Text(var body) -> plain("text", body.clear());
        case Content.Interactive(var body, var buttons) ->
            new Shown("interactive", body.clear(), buttons, Optional.empty());
        case Content.FromTemplate(var name, var _, var body, var buttons) ->
            new Shown("template", body.clear(), buttons, Optional.of(name));
        case Content.Pressed(var _, var title) -> plain("button_reply", title.clear());
        case Content.TemplatePressed(var _, var title) -> plain("button", title.clear());
        case Content.Voice _ -> plain("voice", "");
      };
    }

    private static Shown plain(String type, String text) {
      return new Shown(type, text, List.of(), Optional.empty());
    }
  }
}
