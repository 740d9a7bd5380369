package id.rangkul.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// The dialog files: text by path, such as `templates/sapaan_pendampingan.yaml`.
public record Source(Map<String, String> files) {
  private static final String FOLDER = "dialogs";
  private static final String ENDING = ".yaml";

  public Source {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// All YAML files of a directory and below it.
  public static Source directory(Path root) {
    SortedMap<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(Source::isDialogFile)::iterator) {
        files.put(name(root, path), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Source(files);
  }

  /// The files that the service is packaged with.
  public static Source classpath() {
    URL folder = Source.class.getResource("/" + FOLDER);
    if (folder == null) {
      throw new IllegalStateException("The folder " + FOLDER + " is not on the classpath");
    }
    try {
      return folder.openConnection() instanceof JarURLConnection jar
          ? packaged(jar)
          : directory(Path.of(new URI(folder.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  // The jar stays open: the class loader shares it.
  private static Source packaged(JarURLConnection connection) throws IOException {
    JarFile jar = connection.getJarFile();
    String prefix = connection.getEntryName().replaceAll("/?$", "/");
    SortedMap<String, String> files = new TreeMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (entry.getName().startsWith(prefix) && entry.getName().endsWith(ENDING)) {
        try (InputStream text = jar.getInputStream(entry)) {
          files.put(
              entry.getName().substring(prefix.length()),
              new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return new Source(files);
  }

  private static boolean isDialogFile(Path path) {
    return path.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(path);
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
