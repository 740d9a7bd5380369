package id.rangkul.dialog;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads all files into [Dialogs], and gives up with every mistake in them at once.
final class Loading {
  private static final String DIRECTORY = "directory.yaml";
  private static final String WORDS = "words.yaml";
  private static final String ANSWERS = "answers.yaml";
  private static final String PHRASES = "phrases.yaml";
  private static final String NEVER = "never.yaml";
  private static final String TEMPLATES = "templates/";
  private static final Set<String> OTHERS = Set.of(DIRECTORY, WORDS, ANSWERS, PHRASES, NEVER);

  private final Mistakes mistakes = new Mistakes();
  private final Map<String, Item> files = new TreeMap<>();

  Loading(Source source) {
    source
        .files()
        .forEach(
            (name, text) ->
                Item.read(name, text, mistakes).ifPresent(item -> files.put(name, item)));
    for (String needed : new TreeSet<>(OTHERS)) {
      if (!source.files().containsKey(needed)) {
        mistakes.add(needed, 1, "The file is missing.", "Put it back.");
      }
    }
  }

  Dialogs load() {
    if (!files.keySet().containsAll(OTHERS)) {
      mistakes.throwIfAny();
    }
    Wording wording = new Wording(Directory.read(file(DIRECTORY)));
    Words words = Words.read(file(WORDS));
    Map<SmallAnswer, Texts> answers = answers(file(ANSWERS));
    PhraseBook phrases = PhraseBook.read(file(PHRASES));
    NeverList never = NeverList.read(file(NEVER));
    Map<String, MessageTemplate> templates = templates();
    Map<String, Dialog> dialogs = dialogs(words);
    new TextChecks(mistakes, wording, never, Directory.read(file(DIRECTORY))).check(answers);
    mistakes.throwIfAny();
    var loaded =
        new Dialogs(dialogs, answers, templates, words, wording, phrases, mistakes.spoken());
    new DialogChecks(mistakes, loaded).check();
    mistakes.throwIfAny();
    return loaded;
  }

  private Item file(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  private static Map<SmallAnswer, Texts> answers(Item item) {
    Map<SmallAnswer, Texts> answers = new EnumMap<>(SmallAnswer.class);
    item.entries()
        .forEach(
            (key, text) -> {
              Texts texts = Texts.read(text);
              for (SmallAnswer answer : SmallAnswer.values()) {
                if (answer.key().equals(key)) {
                  answers.put(answer, texts);
                }
              }
            });
    for (SmallAnswer answer : SmallAnswer.values()) {
      item.need(answer.key());
    }
    return answers;
  }

  private Map<String, MessageTemplate> templates() {
    TemplateChecks checks = new TemplateChecks();
    files.forEach(
        (name, item) -> {
          if (name.startsWith(TEMPLATES)) {
            checks.add(item, TemplateFile.read(item));
          }
        });
    checks.check();
    return checks.templates();
  }

  private Map<String, Dialog> dialogs(Words words) {
    Map<String, Dialog> dialogs = new LinkedHashMap<>();
    files.forEach(
        (name, item) -> {
          if (!OTHERS.contains(name) && !name.startsWith(TEMPLATES)) {
            Dialog.read(item, words).ifPresent(dialog -> dialogs.put(dialog.id(), dialog));
          }
        });
    return dialogs;
  }
}
