package id.rangkul.understanding.models;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Signal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/// All trained models in one table of weights, so that a message's features are looked up once for
/// all of them.
///
/// OpenNLP's own `DocumentCategorizerME` would draw and look up the same features once a model; the
/// sums are the same, which a test holds it to.
public final class Classifiers {
  private final Map<String, float[]> weights = new HashMap<>();
  private final Map<ModelName, Columns> columns = new HashMap<>();
  private final int width;

  private record Columns(int from, List<String> outcomes) {}

  Classifiers(Map<ModelName, DoccatModel> models) {
    int next = 0;
    for (ModelName name : ModelName.all()) {
      DoccatModel model = models.get(name);
      if (model == null) {
        throw new IllegalStateException("the model " + name.file() + " is missing");
      }
      columns.put(name, new Columns(next, ModelFile.outcomes(model)));
      next += ModelFile.outcomes(model).size();
    }
    width = next;
    columns.forEach((name, place) -> merge(models.get(name), place.from()));
  }

  private void merge(@Nullable DoccatModel model, int from) {
    if (model == null) {
      return;
    }
    for (Map.Entry<String, Context> feature : ModelFile.weights(model).entrySet()) {
      float[] row = weights.computeIfAbsent(feature.getKey(), f -> new float[width]);
      int[] outcomes = feature.getValue().getOutcomes();
      double[] parameters = feature.getValue().getParameters();
      for (int i = 0; i < outcomes.length; i++) {
        row[from + outcomes[i]] = (float) parameters[i];
      }
    }
  }

  public Scores score(ModelInput input) {
    return scores(sums(input));
  }

  private double[] sums(ModelInput input) {
    double[] sums = new double[width];
    for (String feature : input.features()) {
      float[] row = weights.get(feature);
      for (int i = 0; row != null && i < width; i++) {
        sums[i] += row[i];
      }
    }
    return sums;
  }

  private Scores scores(double[] sums) {
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      signals.put(signal, yes(sums, ModelName.of(signal)));
    }
    Map<String, Double> intents = distribution(sums, ModelName.INTENT);
    String intent = likeliest(intents);
    return new Scores(
        signals,
        yes(sums, ModelName.EMERGENCY),
        yes(sums, ModelName.HIGH),
        Intent.valueOf(intent),
        intents.getOrDefault(intent, 0.0),
        Language.valueOf(likeliest(distribution(sums, ModelName.LANGUAGE))));
  }

  private double yes(double[] sums, ModelName name) {
    return distribution(sums, name).getOrDefault(ModelName.YES, 0.0);
  }

  Map<String, Double> distribution(ModelInput input, ModelName name) {
    return distribution(sums(input), name);
  }

  private Map<String, Double> distribution(double[] sums, ModelName name) {
    Columns place = place(name);
    Map<String, Double> shares = new TreeMap<>();
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < place.outcomes().size(); i++) {
      top = Math.max(top, sums[place.from() + i]);
    }
    double total = 0;
    for (int i = 0; i < place.outcomes().size(); i++) {
      double share = Math.exp(sums[place.from() + i] - top);
      shares.put(place.outcomes().get(i), share);
      total += share;
    }
    double whole = total;
    shares.replaceAll((outcome, share) -> share / whole);
    return shares;
  }

  /// The places of the words that speak most for the signal, strongest first, each word once.
  public List<Integer> evidence(ModelInput input, Signal signal, int limit) {
    Columns place = place(ModelName.of(signal));
    int yes = place.from() + place.outcomes().indexOf(ModelName.YES);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < input.words().size(); i++) {
      places.putIfAbsent(input.words().get(i), i);
    }
    return places.values().stream()
        .filter(index -> weight(input.words().get(index), yes) > 0)
        .sorted(
            Comparator.comparingDouble((Integer i) -> -weight(input.words().get(i), yes))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  private double weight(String word, int column) {
    float[] row = weights.get(WordFeatures.PREFIX + word);
    return row == null ? 0 : row[column];
  }

  private Columns place(ModelName name) {
    Columns place = columns.get(name);
    if (place == null) {
      throw new IllegalStateException("the model " + name.file() + " is missing");
    }
    return place;
  }

  private static String likeliest(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalStateException("a model without outcomes"));
  }
}
