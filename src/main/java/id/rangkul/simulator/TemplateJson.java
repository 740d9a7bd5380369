package id.rangkul.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a template as the Graph API lists it.
final class TemplateJson {
  private TemplateJson() {}

  static Map<String, Object> of(Template template) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", template.id());
    view.put("name", template.name());
    view.put("language", template.language());
    view.put("status", template.status().name());
    view.put("category", template.category());
    boolean named = Places.areNamed(Places.in(template.parts().body()));
    view.put("parameter_format", named ? "NAMED" : "POSITIONAL");
    view.put("components", components(template.parts()));
    return view;
  }

  private static List<Map<String, Object>> components(Template.Parts parts) {
    List<Map<String, Object>> components = new ArrayList<>();
    parts.header().ifPresent(header -> components.add(header(header)));
    components.add(Map.of("type", "BODY", "text", parts.body()));
    parts.footer().ifPresent(text -> components.add(Map.of("type", "FOOTER", "text", text)));
    if (!parts.buttons().isEmpty()) {
      List<Map<String, String>> buttons =
          parts.buttons().stream().map(TemplateJson::button).toList();
      components.add(Map.of("type", "BUTTONS", "buttons", buttons));
    }
    return components;
  }

  private static Map<String, Object> header(Template.Header header) {
    return switch (header) {
      case Template.Header.Title(String text) ->
          Map.of("type", "HEADER", "format", "TEXT", "text", text);
      case Template.Header.File(MediaKind kind) -> Map.of("type", "HEADER", "format", kind.name());
    };
  }

  private static Map<String, String> button(Template.Button button) {
    return switch (button) {
      case Template.Button.Reply(String title) -> Map.of("type", "QUICK_REPLY", "text", title);
      case Template.Button.Page(String title, String url) ->
          Map.of("type", "URL", "text", title, "url", url);
      case Template.Button.Phone(String title, String number) ->
          Map.of("type", "PHONE_NUMBER", "text", title, "phone_number", number);
    };
  }
}
