package id.rangkul.understanding.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the probability from which a model is believed: the best F-measure, with recall weighing
/// more where a miss costs more.
final class Threshold {
  static final double LOWEST = 0.08;
  static final double HIGHEST = 0.75;
  private static final double GRAVE_RECALL_WEIGHT = 1.3;

  private final double recallWeight;
  private final List<Judged> judged = new ArrayList<>();

  private record Judged(double score, boolean yes) {}

  Threshold(ModelName name) {
    recallWeight = name.isGrave() ? GRAVE_RECALL_WEIGHT : 1;
  }

  void add(double score, boolean yes) {
    judged.add(new Judged(score, yes));
  }

  double best() {
    List<Judged> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparingDouble(Judged::score).reversed());
    long all = judged.stream().filter(Judged::yes).count();
    double best = HIGHEST;
    double bestMeasure = -1;
    int hits = 0;
    for (int taken = 1; taken <= sorted.size(); taken++) {
      hits += sorted.get(taken - 1).yes() ? 1 : 0;
      double measure = measure(hits, taken, all);
      if (measure > bestMeasure) {
        bestMeasure = measure;
        best = sorted.get(taken - 1).score();
      }
    }
    double bounded = Math.clamp(best, LOWEST, HIGHEST);
    return Math.round(bounded * 1000) / 1000.0;
  }

  private double measure(int hits, int taken, long all) {
    double square = recallWeight * recallWeight;
    return (1 + square) * hits / (square * all + taken);
  }
}
