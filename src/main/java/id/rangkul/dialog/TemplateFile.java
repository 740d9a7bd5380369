package id.rangkul.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads a template of `dialogs/templates/` by Meta's rules for it.
final class TemplateFile {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\d+)}}");
  private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING");
  private static final Set<String> KEYS =
      Set.of("template", "category", "what", "parameters", "body", "buttons");

  private TemplateFile() {}

  static MessageTemplate read(Item item) {
    item.only(KEYS);
    String name = item.needText("template");
    if (!NAME.matcher(name).matches() || !item.file().equals("templates/" + name + ".yaml")) {
      item.wrong(
          "A template and its file have the same name, of a-z, 0-9 and _.", "Rename one of them.");
    }
    String category = item.needText("category");
    if (!CATEGORIES.contains(category)) {
      item.wrong("Unknown category " + category + ".", "Use one of " + CATEGORIES + ".");
    }
    List<String> parameters = item.find("parameters").map(Item::texts).orElse(List.of());
    return new MessageTemplate(
        name, category, bodies(item, parameters.size()), parameters, buttons(item));
  }

  private static Map<String, String> bodies(Item item, int parameters) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (Map.Entry<String, Item> entry : item.need("body").map(Item::entries).orElse(Map.of()).entrySet()) {
      Item body = entry.getValue();
      checkBody(body, parameters);
      body.mistakes()
          .spoken(new Spoken(body.file(), body.line(), entry.getKey(), body.text(), Set.of()));
      bodies.put(entry.getKey(), body.text());
    }
    if (!bodies.containsKey(Texts.INDONESIAN)) {
      item.wrong("The Indonesian body is missing.", "Add id: under body.");
    }
    return bodies;
  }

  private static void checkBody(Item body, int parameters) {
    String text = body.text();
    if (text.startsWith("{{") || text.endsWith("}}")) {
      body.wrong("A parameter stands at the start or end.", "Meta refuses it: put words around it.");
    }
    if (text.length() + parameters * Limits.MAX_NAME > Limits.MAX_TEMPLATE_BODY) {
      body.wrong("The body is too long.", "Keep it below " + Limits.MAX_TEMPLATE_BODY + " characters.");
    }
    Set<Integer> used =
        new TreeSet<>(VARIABLE.matcher(text).results().map(found -> Integer.parseInt(found.group(1))).toList());
    Set<Integer> wanted = new TreeSet<>();
    for (int i = 1; i <= parameters; i++) {
      wanted.add(i);
    }
    if (!used.equals(wanted)) {
      body.wrong("The body uses parameters " + used + ".", "Use " + wanted + ", as parameters: says.");
    }
  }

  private static List<Button> buttons(Item item) {
    List<Button> buttons = new ArrayList<>();
    for (Item button : item.find("buttons").map(Item::list).orElse(List.of())) {
      button.only(Set.of("id", "title"));
      String title = button.needText("title");
      if (title.length() > Limits.MAX_BUTTON_TITLE) {
        button.wrong("The title is too long.", "Keep it to " + Limits.MAX_BUTTON_TITLE + " characters.");
      }
      buttons.add(new Button(button.needText("id"), title));
    }
    if (buttons.size() > Limits.MAX_BUTTONS) {
      item.wrong("Too many buttons.", "Keep " + Limits.MAX_BUTTONS + ".");
    }
    return buttons;
  }
}
