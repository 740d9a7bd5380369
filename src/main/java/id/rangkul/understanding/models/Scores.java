package id.rangkul.understanding.models;

import id.rangkul.understanding.Intent;
import id.rangkul.understanding.Language;
import id.rangkul.understanding.Signal;
import java.util.Map;

/// What the models say of one message: a probability for each signal and level, and the likeliest
/// intent and language.
public record Scores(
    Map<Signal, Double> signals,
    double emergency,
    double high,
    Intent intent,
    double intentConfidence,
    Language language) {
  public Scores {
    signals = Map.copyOf(signals);
  }

  public double of(Signal signal) {
    return signals.getOrDefault(signal, 0.0);
  }
}
