package id.rangkul.understanding.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import opennlp.tools.doccat.DoccatModel;

/// A manifest with the model files it lists.
public record TrainedModels(Manifest manifest, Map<String, byte[]> files) {
  private static final String MANIFEST = "manifest.json";
  private static final String SUFFIX = ".bin";

  public TrainedModels {
    files = new TreeMap<>(files);
  }

  static String fileOf(ModelName name) {
    return name.file() + SUFFIX;
  }

  /// Reads the manifest and every model; `files` gives the content of a file by its name below
  /// `models/`.
  public static TrainedModels load(Function<String, byte[]> files) {
    Manifest manifest = Manifest.parse(files.apply(MANIFEST));
    Map<String, byte[]> contents = new HashMap<>();
    for (ModelName name : ModelName.all()) {
      byte[] content = files.apply(fileOf(name));
      if (!Hash.of(content).equals(manifest.files().get(fileOf(name)))) {
        throw new IllegalStateException("the manifest does not belong to " + fileOf(name));
      }
      contents.put(fileOf(name), content);
    }
    return new TrainedModels(manifest, contents);
  }

  public Classifiers classifiers() throws IOException {
    Map<ModelName, DoccatModel> models = new HashMap<>();
    for (ModelName name : ModelName.all()) {
      byte[] content = files.get(fileOf(name));
      if (content == null) {
        throw new IllegalStateException("the model " + name.file() + " is missing");
      }
      models.put(name, ModelFile.read(content));
    }
    return new Classifiers(models);
  }

  /// Writes the files, the manifest last, so that a manifest never speaks of files that are not
  /// there.
  public void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.write(folder.resolve(MANIFEST), manifest.toJson());
  }

  public long size() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }
}
