package id.rangkul.understanding.models;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/// Each distinct word of the message.
public class WordFeatures implements FeatureGenerator {
  static final String PREFIX = "w=";

  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> context) {
    Set<String> features = new LinkedHashSet<>();
    for (String word : words) {
      features.add(PREFIX + word);
    }
    return features;
  }
}
