package id.rangkul.understanding.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/// A trained model as the bytes of its file: without the features that weigh nothing, and without
/// the clock, so that equal training gives equal bytes.
final class ModelFile {
  /// A feature whose every weight is below this changes no decision.
  static final double LEAST_WEIGHT = 0.004;

  private ModelFile() {}

  static byte[] write(DoccatModel model) throws IOException {
    DoccatModel lean = new DoccatModel("id", lean(model), Map.of(), model.getFactory());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lean.serialize(bytes);
    return withoutClock(bytes.toByteArray());
  }

  static DoccatModel read(byte[] bytes) throws IOException {
    OpenNlpExtensions.allow();
    return new DoccatModel(new ByteArrayInputStream(bytes));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Context> weights(DoccatModel model) {
    AbstractModel maxent = (AbstractModel) model.getMaxentModel();
    return new TreeMap<>((Map<String, Context>) maxent.getDataStructures()[1]);
  }

  static List<String> outcomes(DoccatModel model) {
    AbstractModel maxent = (AbstractModel) model.getMaxentModel();
    return List.of((String[]) maxent.getDataStructures()[2]);
  }

  private static QNModel lean(DoccatModel model) {
    List<String> features = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    weights(model)
        .forEach(
            (feature, context) -> {
              if (weighs(context)) {
                features.add(feature);
                contexts.add(context);
              }
            });
    return new QNModel(
        contexts.toArray(Context[]::new),
        features.toArray(String[]::new),
        outcomes(model).toArray(String[]::new));
  }

  private static boolean weighs(Context context) {
    for (double weight : context.getParameters()) {
      if (Math.abs(weight) >= LEAST_WEIGHT) {
        return true;
      }
    }
    return false;
  }

  /// Rewrites the archive with fixed entry times and without the lines of its manifest that tell
  /// the time.
  private static byte[] withoutClock(byte[] archive) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        byte[] content = zip.readAllBytes();
        boolean manifest = entry.getName().equals("manifest.properties");
        entries.put(entry.getName(), manifest ? timeless(content) : content);
        entry = zip.getNextEntry();
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] timeless(byte[] manifest) {
    List<String> lines =
        new String(manifest, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("Timestamp"))
            .sorted()
            .toList();
    String text = String.join("\n", lines) + "\nTimestamp=0\n";
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
