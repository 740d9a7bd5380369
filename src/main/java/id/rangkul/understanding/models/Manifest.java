package id.rangkul.understanding.models;

import id.rangkul.understanding.Signal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the model files were made from: hashes of data and rules, counts, the thresholds, and the
/// hash of every file.
public record Manifest(
    int version,
    int messages,
    String data,
    String rules,
    Map<Signal, Integer> active,
    Map<String, Double> thresholds,
    Map<String, String> files) {
  static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Manifest {
    active = Map.copyOf(active);
    thresholds = Map.copyOf(thresholds);
    files = Map.copyOf(files);
  }

  static Manifest parse(byte[] json) {
    return JSON.readValue(json, Manifest.class);
  }

  /// The manifest as JSON, its maps in a fixed order.
  byte[] toJson() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("version", version);
    ordered.put("messages", messages);
    ordered.put("data", data);
    ordered.put("rules", rules);
    ordered.put("active", new EnumMap<>(active));
    ordered.put("thresholds", new TreeMap<>(thresholds));
    ordered.put("files", new TreeMap<>(files));
    return JSON.writeValueAsBytes(ordered);
  }

  public double threshold(Signal signal) {
    return threshold(ModelName.of(signal));
  }

  public double emergencyThreshold() {
    return threshold(ModelName.EMERGENCY);
  }

  public double highThreshold() {
    return threshold(ModelName.HIGH);
  }

  private double threshold(ModelName name) {
    return thresholds.getOrDefault(name.file(), Threshold.HIGHEST);
  }
}
