package id.rangkul.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where rules, lexicon and models are read from: the classpath in the packaged service, a folder
/// when training.
interface NlpFiles {
  byte[] read(String path);

  static NlpFiles onClasspath() {
    return path -> {
      try (InputStream in = NlpFiles.class.getResourceAsStream("/nlp-models/" + path)) {
        if (in == null) {
          throw new IllegalStateException("not on the classpath: nlp-models/" + path);
        }
        return in.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }

  static NlpFiles in(Path folder) {
    return path -> {
      try {
        return Files.readAllBytes(folder.resolve(path));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }

  default String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  default List<String> lines(String path) {
    return text(path).lines().toList();
  }
}
