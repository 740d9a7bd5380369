package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTests {

  @Test
  void findsThePackagedFilesOnTheClasspath() {
    assertEquals(Shipped.SOURCE.files(), Source.classpath().files());
  }

  @Test
  void findsTheFilesInAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var file : Shipped.SOURCE.files().entrySet()) {
        out.putNextEntry(new JarEntry("dialogs/" + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new JarEntry("other.yaml"));
    }
    URI inside = URI.create("jar:" + jar.toUri() + "!/dialogs/words.yaml");
    assertEquals(Shipped.SOURCE.files(), Source.beside(inside.toURL()).files());
  }
}
