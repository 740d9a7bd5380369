package id.rangkul.understanding.rules;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import id.rangkul.understanding.text.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every word of every rule in one automaton; finds them all in one pass over the tokens and one
/// over their stems.
final class Lexicon {
  private final AhoCorasickDoubleArrayTrie<int[]> automaton;
  private final int size;

  private Lexicon(AhoCorasickDoubleArrayTrie<int[]> automaton, int size) {
    this.automaton = automaton;
    this.size = size;
  }

  Sightings find(NormalisedText text) {
    Sightings sightings = new Sightings(size, text.tokens());
    scan(TokenLine.ofWords(text), sightings);
    scan(TokenLine.ofStems(text), sightings);
    sightings.sort();
    return sightings;
  }

  private void scan(TokenLine line, Sightings sightings) {
    automaton.parseText(
        line.text(),
        (begin, end, words) -> {
          if (line.isToken(begin, end)) {
            Span span = line.span(begin, end);
            for (int each : words) {
              sightings.add(each, span);
            }
          }
        });
  }

  /// Gathers the words of all rules; equal sets of words share one number.
  static final class Builder {
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final TreeMap<String, List<Integer>> keywords = new TreeMap<>();

    int number(Set<String> words) {
      Set<String> key = Set.copyOf(new LinkedHashSet<>(words));
      Integer known = numbers.get(key);
      if (known != null) {
        return known;
      }
      int number = numbers.size();
      numbers.put(key, number);
      for (String word : words) {
        keywords.computeIfAbsent(word, w -> new ArrayList<>()).add(number);
      }
      return number;
    }

    Lexicon build() {
      TreeMap<String, int[]> values = new TreeMap<>();
      keywords.forEach(
          (word, list) -> values.put(word, list.stream().mapToInt(Integer::intValue).toArray()));
      AhoCorasickDoubleArrayTrie<int[]> automaton = new AhoCorasickDoubleArrayTrie<>();
      automaton.build(values);
      return new Lexicon(automaton, numbers.size());
    }
  }
}
