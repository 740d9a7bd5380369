package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a template of `dialogs/templates/` by Meta's rules for it.
final class TemplateFile {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

  /// Spoken here, but not among the languages that Meta takes templates in.
  private static final Set<String> UNKNOWN_TO_META = Set.of("jv", "su");

  private static final String UTILITY = "UTILITY";
  private static final String MARKETING = "MARKETING";
  private static final Set<String> KEYS =
      Set.of(
          "template",
          "category",
          "because",
          "what",
          "fallback",
          "parameters",
          "header",
          "body",
          "footer",
          "buttons");

  private final Item item;
  private final List<MessageTemplate.Parameter> parameters;
  private final TemplateRules rules;

  private TemplateFile(Item item) {
    this.item = item;
    this.parameters = parameters(item);
    this.rules = new TemplateRules(parameters);
  }

  static MessageTemplate read(Item item) {
    item.only(KEYS);
    return new TemplateFile(item).read();
  }

  private MessageTemplate read() {
    String name = item.needText("template");
    if (!NAME.matcher(name).matches() || !item.file().equals("templates/" + name + ".yaml")) {
      item.wrong(
          "A template and its file have the same name, of a-z, 0-9 and _.", "Rename one of them.");
    }
    Map<String, Item> bodies = item.need("body").map(Item::entries).orElse(Map.of());
    boolean named =
        bodies.values().stream().anyMatch(body -> TemplateRules.callsByName(body.text()));
    return new MessageTemplate(
        name,
        category(),
        item.needText("what"),
        item.findText("fallback"),
        named,
        parameters,
        variants(bodies, named));
  }

  private String category() {
    String category = item.needText("category");
    if (!category.equals(UTILITY) && !category.equals(MARKETING)) {
      item.wrong("Unknown category " + category + ".", "Use UTILITY.");
    } else if (category.equals(MARKETING) && item.findText("because").isEmpty()) {
      item.wrong(
          "A template of the category MARKETING costs more and reaches fewer people.",
          "Use UTILITY, or say why under because:.");
    }
    return category;
  }

  private static List<MessageTemplate.Parameter> parameters(Item item) {
    List<MessageTemplate.Parameter> parameters = new ArrayList<>();
    for (Item each : item.find("parameters").map(Item::list).orElse(List.of())) {
      each.only(Set.of("name", "example"));
      String name = each.needText("name");
      String example = each.needText("example");
      if (!PARAMETER.matcher(name).matches()) {
        each.wrong("A parameter's name is of a-z, 0-9 and _.", "Rename it.");
      }
      if (parameters.stream().anyMatch(other -> other.name().equals(name))) {
        each.wrong("The parameter " + name + " stands here twice.", "Keep one of them.");
      }
      TemplateRules.checkExample(each, example);
      parameters.add(new MessageTemplate.Parameter(name, example));
    }
    return parameters;
  }

  private Map<String, MessageTemplate.Variant> variants(Map<String, Item> bodies, boolean named) {
    Map<String, MessageTemplate.Variant> variants = new LinkedHashMap<>();
    bodies.forEach((language, body) -> variants.put(language, variant(language, body, named)));
    if (!variants.containsKey(Texts.INDONESIAN)) {
      item.wrong("The Indonesian body is missing.", "Add id: under body.");
    }
    return variants;
  }

  private MessageTemplate.Variant variant(String language, Item body, boolean named) {
    if (UNKNOWN_TO_META.contains(language) || !LANGUAGE.matcher(language).matches()) {
      body.wrong(
          "Meta takes no templates in " + language + ".",
          "Take it out; the Indonesian one is sent instead.");
    }
    rules.checkBody(body, named);
    spoken(body, language);
    return new MessageTemplate.Variant(
        line("header", language), body.text(), line("footer", language), buttons(language));
  }

  private Optional<String> line(String key, String language) {
    Optional<Item> line = in(language, item.find(key));
    line.ifPresent(
        found -> {
          TemplateRules.checkLine(found, key);
          spoken(found, language);
        });
    return line.map(Item::text);
  }

  /// A text for all languages, or the one of this language.
  private static Optional<Item> in(String language, Optional<Item> part) {
    return part.flatMap(
        found -> found.isText() ? part : Optional.ofNullable(found.entries().get(language)));
  }

  private List<TemplateButton> buttons(String language) {
    Item all = item.find("buttons").orElse(item);
    List<TemplateButton> buttons = new ArrayList<>();
    for (Item button : item.find("buttons").map(Item::list).orElse(List.of())) {
      button.only(Set.of("id", "title", "url"));
      buttons.add(button(button, title(button, language)));
    }
    TemplateRules.checkButtons(all, buttons);
    return buttons;
  }

  private static String title(Item button, String language) {
    Optional<Item> title = in(language, button.need("title"));
    title.ifPresent(found -> spoken(found, language));
    if (title.isEmpty() && button.has("title")) {
      button.wrong("The title is missing in " + language + ".", "Add it.");
    }
    return title.map(Item::text).orElse("");
  }

  private static TemplateButton button(Item button, String title) {
    Optional<String> url = button.findText("url");
    if (url.isPresent()) {
      if (button.has("id")) {
        button.wrong("A button has an id or a url.", "Keep one of them.");
      }
      TemplateRules.checkLink(button, url.get());
      return new TemplateButton.Link(title, url.get());
    }
    return new TemplateButton.Reply(button.needText("id"), title);
  }

  /// Its places are no blanks of ours, and are left out of what is checked for those.
  private static void spoken(Item text, String language) {
    String words = MessageTemplate.PLACE.matcher(text.text()).replaceAll("…");
    text.mistakes().spoken(new Spoken(text.file(), text.line(), language, words, Set.of()));
  }
}
