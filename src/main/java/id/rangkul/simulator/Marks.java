package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What later messages did to earlier ones: reactions, new words, taking back.
record Marks(
    Map<String, Map<Direction, String>> emoji, Map<String, String> edits, Set<String> revoked) {
  /// An emoji on a message; `mine` where the phone's owner put it there.
  record Emoji(String emoji, boolean mine) {}

  static Marks of(List<Bubble> bubbles) {
    Marks marks = new Marks(new HashMap<>(), new HashMap<>(), new HashSet<>());
    for (Bubble bubble : bubbles) {
      if (bubble.content() instanceof Content.Reaction(String wamid, String emoji)) {
        marks.emoji.computeIfAbsent(wamid, _ -> new HashMap<>()).put(bubble.direction(), emoji);
      } else if (bubble.content() instanceof Content.Edit(String wamid, var body)) {
        marks.edits.put(wamid, body.clear());
      } else if (bubble.content() instanceof Content.Revoke(String wamid)) {
        marks.revoked.add(wamid);
      }
    }
    return marks;
  }

  /// Shown on another message, not as one of its own.
  static boolean isMark(Content content) {
    return content instanceof Content.Reaction
        || content instanceof Content.Edit
        || content instanceof Content.Revoke;
  }

  Look applied(Bubble bubble) {
    String edited = edits.get(bubble.wamid());
    if (isRevoked(bubble.wamid())) {
      return Look.of(new Content.Revoke(bubble.wamid()));
    }
    return edited == null
        ? Look.of(bubble.content())
        : Look.of(new Content.Text(new Sensitive(edited)));
  }

  List<Emoji> reactions(String wamid) {
    List<Emoji> reactions = new ArrayList<>();
    emoji
        .getOrDefault(wamid, Map.of())
        .forEach(
            (direction, emoji) -> {
              if (!emoji.isEmpty()) {
                reactions.add(new Emoji(emoji, direction == Direction.FROM_PHONE));
              }
            });
    return reactions;
  }

  boolean isEdited(String wamid) {
    return edits.containsKey(wamid);
  }

  boolean isRevoked(String wamid) {
    return revoked.contains(wamid);
  }
}
