package id.rangkul.dialog;

import id.rangkul.understanding.Role;
import id.rangkul.understanding.Understanding;
import id.rangkul.understanding.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Plays a conversation line by line, on a clock of its own, and writes it down as a transcript. A
/// transcript is a script too: played again, it must come out the same.
///
/// Lines to play begin with `> `: what the person writes, or `/press title`, `/media kind` (and the
/// words under it, if any), `/prompt dialog`, `/taken worker`, `/moved` to another number,
/// `/undelivered PURPOSE CAUSE code`, `/wait PT2H`, `/set name value`. `=== title` begins a new
/// conversation, `#` a remark.
final class Rehearsal {
  static final String INPUT = "> ";
  static final String TITLE = "===";
  static final String REMARK = "#";

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Asia/Jakarta"));
  private static final Facts SOMEBODY =
      new Facts(
          "Ibu Sri",
          Role.FAMILY,
          "id",
          "Sentra Satria",
          "Bu Rina",
          "Mas Budi",
          true,
          START.getZone());

  private final DialogEngine engine;
  private final Understanding understanding;
  private final List<Transition> visited = new ArrayList<>();
  private Conversation now = Conversation.fresh();
  private Facts facts = SOMEBODY;
  private Instant at = START.toInstant();
  private List<Button> buttons = List.of();

  Rehearsal(DialogEngine engine, Understanding understanding) {
    this.engine = engine;
    this.understanding = understanding;
  }

  /// Plays every line to play of a script or transcript, and leaves out everything else.
  List<String> playAll(List<String> script) {
    List<String> transcript = new ArrayList<>();
    for (String line : script) {
      if (line.startsWith(TITLE) || line.startsWith(REMARK) || line.isBlank()) {
        restart(line);
        transcript.add(line);
      } else if (line.startsWith(INPUT)) {
        transcript.addAll(play(line.substring(INPUT.length()).strip()));
      }
    }
    return transcript;
  }

  private void restart(String line) {
    if (line.startsWith(TITLE)) {
      now = Conversation.fresh();
      facts = SOMEBODY;
      at = START.toInstant();
      buttons = List.of();
    }
  }

  /// Plays one line; a word after `/` that is unknown is an [IllegalArgumentException].
  List<String> play(String line) {
    if (!line.startsWith("/")) {
      return said(line);
    }
    String[] parts = line.substring(1).split(" ", 2);
    String rest = parts.length > 1 ? parts[1].strip() : "";
    return switch (parts[0]) {
      case "press" -> happened(line, press(rest));
      case "media" -> media(line, rest);
      case "call" -> happened(line, new Called(at));
      case "seen" -> happened(line, new Noticed(at));
      case "prompt" -> happened(line, new PromptDue(at, rest));
      case "moved" -> happened(line, new NumberChanged(at));
      case "undelivered" -> happened(line, undelivered(rest.split(" ", 3)));
      case "taken" -> happened(line, new AlertTakenUp(at, rest));
      case "wait" -> waited(line, Duration.parse(rest));
      case "set" -> set(line, rest);
      default -> throw new IllegalArgumentException("Unknown: /" + parts[0]);
    };
  }

  List<Transition> visited() {
    return List.copyOf(visited);
  }

  Conversation now() {
    return now;
  }

  private List<String> said(String line) {
    MeaningNote note = note(line);
    return happened(note.toString(), new UserSaid(at, note.text(), note.meaning()));
  }

  private MeaningNote note(String line) {
    return MeaningNote.read(line)
        .orElseGet(
            () ->
                new MeaningNote(
                    line,
                    understanding.interpret(
                        new Utterance(line, facts.role(), engine.question(now, facts)))));
  }

  private List<String> media(String line, String rest) {
    String[] parts = rest.split(" ", 2);
    if (parts.length < 2) {
      return happened(line, new MediaReceived(at, rest));
    }
    MeaningNote words = note(parts[1]);
    return happened(
        "/media " + parts[0] + " " + words,
        new UserSaid(at, words.text(), words.meaning(), Optional.of(parts[0])));
  }

  private Event undelivered(String[] parts) {
    if (parts.length < 3) {
      throw new IllegalArgumentException("/undelivered takes a purpose, a cause and a code");
    }
    return new Undelivered(
        at, Purpose.valueOf(parts[0]), Undelivered.Cause.valueOf(parts[1]), parts[2]);
  }

  private Event press(String title) {
    Optional<Button> button =
        buttons.stream().filter(each -> each.title().equals(title)).findFirst();
    return new ButtonPressed(
        at, button.map(Button::id).orElse(title.toLowerCase(Locale.ROOT)), title);
  }

  private List<String> happened(String line, Event event) {
    Turn turn = engine.turn(now, event, facts);
    visited.addAll(turn.visited());
    Decision decision = turn.decision();
    now = decision.next();
    List<String> lines = new ArrayList<>();
    lines.add(INPUT + line);
    for (Effect effect : decision.effects()) {
      if (effect instanceof Say say && !say.buttons().isEmpty()) {
        buttons = say.buttons();
      }
      lines.addAll(Transcript.lines(effect));
    }
    return lines;
  }

  private List<String> waited(String line, Duration duration) {
    at = at.plus(duration);
    return List.of(INPUT + line, "[" + CLOCK.format(at.atZone(facts.zone())) + "]");
  }

  private List<String> set(String line, String rest) {
    String[] parts = rest.split(" ", 2);
    facts = with(parts[0], parts.length > 1 ? parts[1].strip() : "");
    return List.of(INPUT + line);
  }

  private Facts with(String name, String value) {
    return new Facts(
        name.equals("call") ? value : facts.call(),
        name.equals("role") ? Role.valueOf(value.toUpperCase(Locale.ROOT)) : facts.role(),
        name.equals("language") ? value : facts.language(),
        name.equals("centre") ? value : facts.centre(),
        name.equals("worker") ? value : facts.worker(),
        name.equals("client") ? value : facts.client(),
        name.equals("consent") ? value.equals("yes") : facts.consentOnFile(),
        name.equals("zone") ? ZoneId.of(value) : facts.zone(),
        name.equals("alert") ? value.equals("yes") : facts.openAlert());
  }
}
