package id.rangkul.conversation;

import id.rangkul.dialog.AlertReason;
import id.rangkul.dialog.Phrases;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words what an alert is about: what was written, what was sent, what did not arrive.
final class Briefing {
  /// So much of what somebody wrote is quoted; all of it, and the words around it, would be too
  /// long for one message.
  static final int MAX_QUOTED = 3000;

  /// All that is told of an alert is no longer than this; the dialog files are checked for it.
  static final int MAX_TOLD = 3300;

  /// Two quotation marks, an ellipsis and a line break.
  private static final int AROUND_QUOTED = 4;

  /// The code of a file that was lost after its alert had been taken up.
  static final String LOST = "MEDIA_LOST";

  /// Reasons that lie with our own messages rather than with something that a person wrote.
  private static final Set<String> ABOUT_US =
      Set.of(
          AlertReason.CANNOT_BE_REACHED.name(),
          AlertReason.NOT_DELIVERED.name(),
          AlertReason.COULD_NOT_BE_FETCHED.name());

  private final Phrases phrases;

  Briefing(Phrases phrases) {
    this.phrases = phrases;
  }

  private String phrase(String key, Map<String, String> parameters) {
    return phrases.text(key, "id", parameters);
  }

  /// The phrase that frames it all.
  static String frame(Alert alert) {
    return ABOUT_US.contains(alert.reason()) ? "alert_accepted_about" : "alert_accepted";
  }

  /// All that whoever has accepted must know.
  String what(Alert alert) {
    List<String> lines = new ArrayList<>();
    if (hasWaiting(alert)) {
      lines.add(phrase("files_follow", Map.of("what", waiting(alert))));
    }
    lines.addAll(lost(alert));
    alert.signals().stream()
        .filter(Undeliveries::isAlertCode)
        .forEach(code -> lines.add(undelivered(Undeliveries.codeOf(code))));
    if (alert.signals().contains(AlertReason.CANNOT_BE_REACHED.name())) {
      lines.add(phrase("cannot_be_reached", Map.of()));
    }
    if (!alert.words().clear().isBlank()) {
      int room = MAX_TOLD - AROUND_QUOTED - String.join("\n", lines).length();
      lines.addFirst('"' + quoted(alert.words().clear(), Math.clamp(room, 1, MAX_QUOTED)) + '"');
    }
    return lines.isEmpty() ? phrase("alert_without_words", Map.of()) : String.join("\n", lines);
  }

  static boolean hasWaiting(Alert alert) {
    return alert.attachments().stream().anyMatch(Briefing::isWaiting);
  }

  /// "1 pesan suara menunggu didengarkan, 2 gambar menunggu dilihat".
  String waiting(Alert alert) {
    return Stream.of(Attachment.Kind.values())
        .map(kind -> waiting(alert, kind))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String waiting(Alert alert, Attachment.Kind kind) {
    long count =
        alert.attachments().stream().filter(one -> one.kind() == kind && isWaiting(one)).count();
    String key = "waiting_" + kind.name().toLowerCase(Locale.ROOT);
    return count == 0 ? "" : phrase(key, Map.of("count", Long.toString(count)));
  }

  private static boolean isWaiting(Attachment one) {
    return one.state() != Attachment.State.LOST;
  }

  private List<String> lost(Alert alert) {
    long lost = alert.attachments().stream().filter(one -> !isWaiting(one)).count();
    lost += alert.signals().contains(LOST) ? 1 : 0;
    return lost == 0
        ? List.of()
        : List.of(phrase("files_lost", Map.of("count", Long.toString(lost))));
  }

  private String undelivered(String code) {
    return switch (code) {
      case "131026", "130472", "131050", "131049" -> phrase("not_delivered_" + code, Map.of());
      case Undeliveries.OURS -> phrase("not_delivered_late", Map.of());
      default -> phrase("not_delivered", Map.of("code", code));
    };
  }

  static String quoted(String words) {
    return quoted(words, MAX_QUOTED);
  }

  private static String quoted(String words, int max) {
    if (words.length() <= max) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(max - 1)) ? max - 1 : max;
    return words.substring(0, end) + "…";
  }
}
