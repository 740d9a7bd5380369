package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How effects look in a transcript: what is said as a chat, everything else as a line in brackets.
final class Transcript {
  private static final String SAID = "< ";

  private Transcript() {}

  static List<String> lines(Effect effect) {
    return switch (effect) {
      case Say say -> bubble(say);
      case AskTemplate ask ->
          List.of("[template " + use(ask.template()) + ", " + ask.purpose() + "]");
      case RaiseAlert alert ->
          List.of("[alert " + alert.severity() + " " + alert.reason() + signals(alert) + "]");
      case PutBeforeWorker sent ->
          List.of("[before worker " + sent.kind() + " " + sent.need() + "]");
      case Record line -> List.of("[record " + line.kind() + details(line) + "]");
      case StaySilent silent -> List.of("[silent " + silent.reason() + "]");
      case LoseAddress _ -> List.of("[address lost]");
    };
  }

  private static List<String> bubble(Say say) {
    List<String> lines = new ArrayList<>();
    say.text().lines().forEach(line -> lines.add((SAID + line).strip()));
    if (!say.buttons().isEmpty()) {
      lines.add(
          SAID
              + say.buttons().stream()
                  .map(button -> "(" + button.title() + ")")
                  .collect(Collectors.joining(" ")));
    }
    if (say.purpose() != Purpose.REPLY || say.whenClosed().isPresent()) {
      String closed = say.whenClosed().map(use -> ", when closed " + use(use)).orElse("");
      lines.add("[said as " + say.purpose() + closed + "]");
    }
    return lines;
  }

  private static String use(TemplateUse use) {
    return use.name() + "." + use.language() + use.parameters();
  }

  private static String signals(RaiseAlert alert) {
    return alert.findings().stream()
        .map(found -> " " + signal(found))
        .collect(Collectors.joining());
  }

  static String signal(Finding found) {
    return found.signal() + "/" + found.who();
  }

  private static String details(Record line) {
    return new TreeMap<>(line.details())
        .entrySet().stream()
            .map(detail -> " " + detail.getKey() + "=" + detail.getValue())
            .collect(Collectors.joining());
  }
}
