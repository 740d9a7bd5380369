package id.rangkul.understanding.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/// What is known beside the words: role, question, and what the rules saw; and one constant as the
/// bias.
public class FrameFeatures implements FeatureGenerator {
  static final String FRAMES = "frames";

  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> context) {
    List<String> features = new ArrayList<>();
    features.add("bias");
    if (context.get(FRAMES) instanceof Collection<?> frames) {
      frames.forEach(frame -> features.add("f=" + frame));
    }
    return features;
  }
}
