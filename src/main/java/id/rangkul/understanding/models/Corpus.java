package id.rangkul.understanding.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All labelled messages of a folder, file by file in the order of their names.
public record Corpus(List<LabelledMessage> messages, String hash) {
  public Corpus {
    messages = List.copyOf(messages);
  }

  /// Reads every `*.tsv` of the folder; a row that cannot be read is named with file and line.
  public static Corpus read(Path folder) throws IOException {
    List<Path> files = files(folder);
    List<LabelledMessage> messages = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 1; i < lines.size(); i++) {
        LabelledMessage message = parse(file, i + 1, lines.get(i));
        if (!ids.add(message.id())) {
          throw new IOException(file.getFileName() + ":" + (i + 1) + ": id twice: " + message.id());
        }
        messages.add(message);
      }
    }
    return new Corpus(messages, Hash.ofFiles(files));
  }

  private static LabelledMessage parse(Path file, int line, String row) throws IOException {
    try {
      return LabelledMessage.parse(row);
    } catch (IllegalArgumentException wrong) {
      throw new IOException(file.getFileName() + ":" + line + ": " + wrong.getMessage(), wrong);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files = entries.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException("no .tsv file in " + folder);
      }
      return files;
    }
  }
}
