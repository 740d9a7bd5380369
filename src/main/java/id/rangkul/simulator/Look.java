package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;

/// How a message looks on a screen.
///
/// @param type as the page tells kinds apart
/// @param asks `location` or `contact` where the message asks for one
record Look(
    String type,
    String text,
    List<QuickReply> buttons,
    Optional<String> template,
    Optional<String> header,
    Optional<String> footer,
    Optional<File> media,
    List<Link> links,
    Optional<Menu> menu,
    Optional<String> asks,
    Optional<Spot> place,
    List<Card> cards) {

  /// A file; `url` where this server has it, `link` where it lies elsewhere.
  record File(String kind, Optional<String> url, Optional<String> link, Optional<String> name) {
    static File of(Content.Media media) {
      return new File(
          media.kind().word(),
          media.mediaId().map(id -> GraphMediaController.VIEW + "/" + id),
          media.link().map(Sensitive::clear),
          media.filename().map(Sensitive::clear));
    }
  }

  record Link(String title, String target) {}

  record Menu(String button, List<Content.Section> sections) {}

  record Spot(double latitude, double longitude, Optional<String> name, Optional<String> address) {}

  record Card(String name, Optional<String> phone) {}

  static Look of(Content content) {
    return switch (content) {
      case Content.Text(var body) -> plain("text", body);
      case Content.Interactive(var body, var buttons, var frame) ->
          framed("interactive", body, buttons, frame.orElse(Frame.NONE), Optional.empty());
      case Content.Menu menu -> listed(menu);
      case Content.LocationRequest(var body) -> asking("interactive", body, "location");
      case Content.ContactRequest(var body) -> asking("interactive", body, "contact");
      case Content.FromTemplate t ->
          framed(
              "template",
              t.body(),
              t.buttons(),
              t.frame().orElse(Frame.NONE),
              Optional.of(t.name()));
      case Content.Media media -> file(media);
      case Content.Voice _ -> plain("voice", "");
      case Content.Location location -> place(location);
      case Content.Cards cards -> cards(cards);
      case Content.Reaction(var _, var emoji) -> plain("reaction", emoji);
      case Content.Pressed(var _, var title) -> plain("button_reply", title);
      case Content.Picked(var _, var title, var _) -> plain("list_reply", title);
      case Content.TemplatePressed(var _, var title) -> plain("button", title);
      case Content.Edit(var _, var body) -> plain("edit", body);
      case Content.Revoke _ -> plain("revoke", "");
      case Content.Welcome _ -> plain("request_welcome", "");
      case Content.Unsupported _ -> plain("unsupported", "");
      case Content.Call _ -> plain("call", "");
      case Content.Moved _ -> plain("moved", "");
    };
  }

  private static Look plain(String type, Sensitive text) {
    return plain(type, text.clear());
  }

  private static Look plain(String type, String text) {
    return framed(type, new Sensitive(text), List.of(), Frame.NONE, Optional.empty());
  }

  private static Look framed(
      String type,
      Sensitive body,
      List<QuickReply> buttons,
      Frame frame,
      Optional<String> template) {
    return new Look(
        type,
        body.clear(),
        buttons,
        template,
        frame.title().map(Sensitive::clear),
        frame.footer().map(Sensitive::clear),
        frame.media().map(File::of),
        frame.links().stream().map(link -> new Link(link.title(), link.target().clear())).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Look listed(Content.Menu menu) {
    Look look = framed("interactive", menu.body(), List.of(), menu.frame(), Optional.empty());
    return look.with(
        look.media(),
        Optional.of(new Menu(menu.button(), menu.sections())),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Look asking(String type, Sensitive body, String what) {
    return plain(type, body)
        .with(Optional.empty(), Optional.empty(), Optional.of(what), Optional.empty(), List.of());
  }

  private static Look file(Content.Media media) {
    String caption = media.caption().map(Sensitive::clear).orElse("");
    return plain(media.kind().word(), caption)
        .with(
            Optional.of(File.of(media)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
  }

  private static Look place(Content.Location where) {
    Spot spot =
        new Spot(
            where.latitude(),
            where.longitude(),
            where.name().map(Sensitive::clear),
            where.address().map(Sensitive::clear));
    return plain("location", "")
        .with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(spot), List.of());
  }

  private static Look cards(Content.Cards cards) {
    List<Card> shown =
        cards.cards().stream()
            .map(card -> new Card(card.name().clear(), card.phone().map(Sensitive::clear)))
            .toList();
    return plain("contacts", "")
        .with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), shown);
  }

  private Look with(
      Optional<File> file,
      Optional<Menu> list,
      Optional<String> asking,
      Optional<Spot> spot,
      List<Card> people) {
    return new Look(
        type, text, buttons, template, header, footer, file, links, list, asking, spot, people);
  }
}
