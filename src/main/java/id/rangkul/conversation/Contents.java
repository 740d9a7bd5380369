package id.rangkul.conversation;

import id.rangkul.inbox.Content;
import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.Sensitive;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a message holds, as a timeline and a worker read it.
final class Contents {
  private Contents() {}

  /// What was written, or what a worker can read of what was sent.
  static String words(Content content) {
    return switch (content) {
      case Content.Text(var body) -> body.clear();
      case Content.Pressed(var _, var title) -> title.clear();
      case Content.Media media -> clear(media.caption());
      case Content.Place(var position, var name) ->
          Stream.of(clear(name), position.clear())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" · "));
      case Content.Cards(var people) ->
          people.stream().map(Sensitive::clear).collect(Collectors.joining("; "));
      case Content.Reaction(var emoji) -> emoji.clear();
      case Content.FormReply(var answers) -> answers.clear();
      case Content.Order(var items) -> items.clear();
      case Content.Edited(var _, var now) -> words(now);
      case Content.Opened _,
          Content.Call _,
          Content.Revoked _,
          Content.Withheld _,
          Content.Other _ ->
          "";
    };
  }

  /// The file that a message holds.
  static Optional<Content.Media> file(Content content) {
    return switch (content) {
      case Content.Media media -> Optional.of(media);
      case Content.Edited(var _, var now) -> file(now);
      case Content.Text _,
          Content.Pressed _,
          Content.Place _,
          Content.Cards _,
          Content.Reaction _,
          Content.FormReply _,
          Content.Order _,
          Content.Opened _,
          Content.Call _,
          Content.Revoked _,
          Content.Withheld _,
          Content.Other _ ->
          Optional.empty();
    };
  }

  /// The kind of a message, a code.
  static String kind(Content content) {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.Pressed _ -> "button";
      case Content.Media media -> kind(media.kind());
      case Content.Place _ -> "location";
      case Content.Cards _ -> "contacts";
      case Content.Reaction _ -> "reaction";
      case Content.FormReply _ -> "form";
      case Content.Order _ -> "order";
      case Content.Opened _ -> "opened";
      case Content.Call _ -> "call";
      case Content.Edited _ -> "edited";
      case Content.Revoked _ -> "revoked";
      case Content.Withheld _ -> "withheld";
      case Content.Other other -> other.kind();
    };
  }

  static String kind(MediaKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String clear(Optional<Sensitive> text) {
    return text.map(Sensitive::clear).orElse("");
  }
}
