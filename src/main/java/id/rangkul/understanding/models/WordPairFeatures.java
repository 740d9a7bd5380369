package id.rangkul.understanding.models;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/// Each distinct pair of neighbouring words, and of words with one between them.
public class WordPairFeatures implements FeatureGenerator {
  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> context) {
    Set<String> features = new LinkedHashSet<>();
    for (int i = 0; i + 1 < words.length; i++) {
      features.add("p=" + words[i] + " " + words[i + 1]);
      if (i + 2 < words.length) {
        features.add("s=" + words[i] + " " + words[i + 2]);
      }
    }
    return features;
  }
}
