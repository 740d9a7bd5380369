package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every conversation written down beside the dialogs goes as it is written there. Where it should
/// go otherwise now: `dialogs play --script F` prints it anew; read what changed before you keep
/// it.
class GoldenTests {
  private static final String ENDING = ".golden.txt";

  static List<String> names() throws IOException {
    try (var files = Files.list(Shipped.FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(String name) {
    try {
      Path file = Shipped.FOLDER.resolve(name);
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rehearsal rehearsal() {
    return new Rehearsal(Shipped.ENGINE, utterance -> Pressed.NO_MEANING);
  }

  @ParameterizedTest
  @MethodSource("names")
  void comesOutAsItIsWrittenDown(String name) {
    assertEquals(
        String.join("\n", lines(name)), String.join("\n", rehearsal().playAll(lines(name))));
  }

  @Test
  void visitsEveryTransitionOfEveryDialog() throws IOException {
    Set<Transition> unvisited = new LinkedHashSet<>();
    Shipped.DIALOGS.dialogs().values().forEach(dialog -> unvisited.addAll(dialog.transitions()));
    for (String name : names()) {
      Rehearsal rehearsal = rehearsal();
      rehearsal.playAll(lines(name));
      unvisited.removeAll(rehearsal.visited());
    }
    assertEquals(Set.of(), unvisited);
  }

  @Test
  void writesDownAConversationOfEveryDialog() throws IOException {
    Set<String> missing = new TreeSet<>(Shipped.DIALOGS.dialogs().keySet());
    names().forEach(name -> missing.remove(name.replace(ENDING, "")));
    assertEquals(Set.of(), missing);
  }

  @Test
  void saysEverySmallAnswerSomewhere() throws IOException {
    Set<String> unsaid = new TreeSet<>();
    for (SmallAnswer answer : SmallAnswer.values()) {
      unsaid.add("answers/" + answer.key());
    }
    unsaid.remove("answers/stuck"); // only a broken dialog gets there: see LimitTests
    for (String name : names()) {
      Rehearsal rehearsal = rehearsal();
      for (String line : lines(name)) {
        rehearsal.playAll(List.of(line));
        unsaid.removeAll(rehearsal.now().used().keySet());
      }
    }
    assertEquals(Set.of(), unsaid);
  }
}
