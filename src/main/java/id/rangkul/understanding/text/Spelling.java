package id.rangkul.understanding.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The listed chat spellings with the words they stand for, and the emoji with theirs.
public final class Spelling {
  private static final int LONGEST_SPELLING = 24;
  private final Map<String, List<String>> words;
  private final Map<Integer, String> emoji;

  private Spelling(Map<String, List<String>> words, Map<Integer, String> emoji) {
    this.words = Map.copyOf(words);
    this.emoji = Map.copyOf(emoji);
  }

  /// Reads lines of `standard<TAB>spelling spelling …` and `word<TAB>emoji emoji …`; `#` starts a
  /// comment line.
  public static Spelling read(List<String> spellingLines, List<String> emojiLines) {
    Map<String, List<String>> words = new HashMap<>();
    for (Entry entry : Entry.all(spellingLines)) {
      entry.forms().forEach(form -> words.put(form, List.of(entry.standard().split(" "))));
    }
    Map<Integer, String> emoji = new HashMap<>();
    for (Entry entry : Entry.all(emojiLines)) {
      entry.forms().forEach(form -> emoji.put(form.codePointAt(0), entry.standard()));
    }
    return new Spelling(words, emoji);
  }

  boolean lists(String spelling) {
    return spelling.length() <= LONGEST_SPELLING && words.containsKey(spelling);
  }

  List<String> standard(String spelling) {
    return words.getOrDefault(spelling, List.of(spelling));
  }

  /// The word for an emoji; empty when the emoji says nothing that we read.
  String emojiWord(int codePoint) {
    return emoji.getOrDefault(codePoint, "");
  }

  private record Entry(String standard, List<String> forms) {
    static List<Entry> all(List<String> lines) {
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Entry::of)
          .toList();
    }

    private static Entry of(String line) {
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new IllegalArgumentException("a lexicon line needs a tab: " + line);
      }
      return new Entry(
          line.substring(0, tab), List.of(line.substring(tab + 1).strip().split(" +")));
    }
  }
}
