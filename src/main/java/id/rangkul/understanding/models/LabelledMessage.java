package id.rangkul.understanding.models;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One message with what it means; `source` is the imagined family it belongs to, never split
/// between train and test.
public record LabelledMessage(
    String id,
    String source,
    Utterance utterance,
    Severity severity,
    Intent intent,
    Language language,
    List<Label> labels) {
  static final List<String> COLUMNS =
      List.of(
          "id", "source", "role", "question", "severity", "intent", "language", "signals", "text");

  public LabelledMessage {
    labels = List.copyOf(labels);
  }

  static LabelledMessage parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "expected " + COLUMNS.size() + " columns, found " + cells.length);
    }
    List<Label> labels =
        cells[7].equals("-")
            ? List.of()
            : Arrays.stream(cells[7].split(";", -1)).map(Label::parse).toList();
    return new LabelledMessage(
        cells[0],
        cells[1],
        utterance(cells[2], cells[3], cells[8]),
        Severity.valueOf(cells[4]),
        Intent.valueOf(cells[5]),
        Language.valueOf(cells[6].toUpperCase(Locale.ROOT)),
        labels);
  }

  private static Utterance utterance(String role, String question, String text) {
    return new Utterance(
        text.replace("\\n", "\n"),
        Role.valueOf(role.toUpperCase(Locale.ROOT)),
        question.equals("-") ? Optional.empty() : Optional.of(question));
  }

  public boolean activates(Signal signal) {
    return labels.stream().anyMatch(label -> label.signal() == signal && label.active());
  }
}
