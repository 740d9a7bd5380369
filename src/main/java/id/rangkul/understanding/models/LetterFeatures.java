package id.rangkul.understanding.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/// Each distinct run of three to five letters inside a word, the word's edges included.
public class LetterFeatures implements FeatureGenerator {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /// No word of any language here is longer; what is, is noise.
  private static final int MAX_WORD = 40;

  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> context) {
    Set<String> features = new LinkedHashSet<>();
    for (String word : new LinkedHashSet<>(Arrays.asList(words))) {
      String edged = "<" + word.substring(0, Math.min(word.length(), MAX_WORD)) + ">";
      for (int from = 0; from + SHORTEST <= edged.length(); from++) {
        for (int to = from + SHORTEST; to <= Math.min(edged.length(), from + LONGEST); to++) {
          features.add("l=" + edged.substring(from, to));
        }
      }
    }
    return features;
  }
}
