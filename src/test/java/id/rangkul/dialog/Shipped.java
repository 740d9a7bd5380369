package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dialogs as they are shipped, and people to talk to.
final class Shipped {
  static final Path FOLDER = Path.of("dialogs");
  static final Source SOURCE = Source.directory(FOLDER);
  static final Dialogs DIALOGS = Dialogs.load(SOURCE);
  static final DialogEngine ENGINE = new DialogEngine(DIALOGS);
  static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  static final Facts SRI =
      new Facts(
          "Ibu Sri", Role.FAMILY, "id", "Sentra Satria", "Bu Rina", "Mas Budi", true, JAKARTA);
  static final Facts BUDI =
      new Facts(
          "Mas Budi", Role.CLIENT, "id", "Sentra Satria", "Bu Rina", "Mas Budi", true, JAKARTA);

  private Shipped() {}

  /// The shipped files with one put in place of, or beside, the others.
  static Source with(String file, String text) {
    Map<String, String> files = new HashMap<>(SOURCE.files());
    files.put(file, text);
    return new Source(files);
  }

  static Source without(String file) {
    Map<String, String> files = new HashMap<>(SOURCE.files());
    files.remove(file);
    return new Source(files);
  }

  static UserSaid said(
      Instant at, String text, Severity severity, Intent intent, Signal... signals) {
    List<Finding> findings =
        List.of(signals).stream()
            .map(signal -> new Finding(signal, Who.CLIENT, Optional.empty(), 0.9, List.of(text)))
            .toList();
    return new UserSaid(at, text, new Interpretation(severity, intent, Language.ID, findings));
  }

  static UserSaid said(String text, Intent intent) {
    return said(NOON, text, Severity.NONE, intent);
  }

  static UserSaid said(String text) {
    return said(text, Intent.OTHER);
  }

  static UserSaid alarm(String text) {
    return said(NOON, text, Severity.HIGH, Intent.PROBLEM_REPORT, Signal.SUBSTANCE_USE);
  }

  static <E extends Effect> List<E> only(Class<E> kind, Decision decision) {
    return decision.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static String text(Decision decision) {
    return String.join("\n", only(Say.class, decision).stream().map(Say::text).toList());
  }

  /// The conversation after these events.
  static Conversation after(DialogEngine engine, Facts facts, Event... events) {
    Conversation now = Conversation.fresh();
    for (Event event : events) {
      now = engine.decide(now, event, facts).next();
    }
    return now;
  }
}
