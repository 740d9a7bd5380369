package id.rangkul.dialog;

import id.rangkul.understanding.Finding;
import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Interpretation;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with what it was understood to mean, written behind it in braces: `{HIGH PROBLEM_REPORT MISSING/CLIENT}`. So a
/// transcript can be played again without any understanding.
record MeaningNote(String text, Interpretation meaning) {
  private static final Pattern NOTE = Pattern.compile("^(.*?)\\s*\\{([A-Z_/ ]+)}$");

  static Optional<MeaningNote> read(String line) {
    Matcher matcher = NOTE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String[] words = matcher.group(2).split(" ", -1);
    List<Finding> findings = new ArrayList<>();
    for (int i = 2; i < words.length; i++) {
      findings.add(finding(words[i]));
    }
    return Optional.of(
        new MeaningNote(
            matcher.group(1),
            new Interpretation(
                Severity.valueOf(words[0]), Intent.valueOf(words[1]), Language.ID, findings)));
  }

  private static Finding finding(String word) {
    String[] parts = word.split("/", 2);
    Who who = parts.length > 1 ? Who.valueOf(parts[1]) : Who.UNKNOWN;
    return new Finding(Signal.valueOf(parts[0]), who, Optional.empty(), 1.0, List.of());
  }

  @Override
  public String toString() {
    var note = new StringBuilder(text).append("  {");
    note.append(meaning.severity()).append(' ').append(meaning.intent());
    meaning.findings().stream()
        .filter(Finding::active)
        .forEach(found -> note.append(' ').append(Transcript.signal(found)));
    return note.append('}').toString();
  }
}
