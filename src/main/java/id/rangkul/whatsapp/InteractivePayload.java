package id.rangkul.whatsapp;

import id.rangkul.shared.Sensitive;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the messages that Meta calls interactive.
final class InteractivePayload {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private InteractivePayload() {}

  static ObjectNode of(Outgoing.Buttons message) {
    ArrayNode buttons = JSON.arrayNode();
    for (Outgoing.Button button : message.buttons()) {
      ObjectNode reply = JSON.objectNode().put("id", button.id()).put("title", button.title());
      buttons.add(JSON.objectNode().put("type", "reply").set("reply", reply));
    }
    ObjectNode action = JSON.objectNode().set("buttons", buttons);
    return framed("button", message.body(), message.header(), message.footer(), action);
  }

  static ObjectNode of(Outgoing.ListMessage message) {
    ArrayNode sections = JSON.arrayNode();
    message.sections().forEach(it -> sections.add(section(it)));
    ObjectNode action = JSON.objectNode().put("button", message.buttonLabel());
    action.set("sections", sections);
    return framed("list", message.body(), message.header(), message.footer(), action);
  }

  static ObjectNode of(Outgoing.CtaUrl message) {
    ObjectNode parameters =
        JSON.objectNode().put("display_text", message.label()).put("url", message.url().clear());
    ObjectNode action = JSON.objectNode().put("name", "cta_url");
    action.set("parameters", parameters);
    return framed("cta_url", message.body(), message.header(), message.footer(), action);
  }

  static ObjectNode of(Outgoing.LocationRequest message) {
    return request("location_request_message", message.body(), "send_location");
  }

  static ObjectNode of(Outgoing.ContactRequest message) {
    return request("request_contact_info", message.body(), "request_contact_info");
  }

  private static ObjectNode section(Outgoing.Section section) {
    ObjectNode node = JSON.objectNode();
    section.title().ifPresent(it -> node.put("title", it));
    ArrayNode rows = node.putArray("rows");
    for (Outgoing.Row row : section.rows()) {
      ObjectNode written = rows.addObject().put("id", row.id()).put("title", row.title());
      row.description().ifPresent(it -> written.put("description", it));
    }
    return node;
  }

  private static ObjectNode request(String type, Sensitive body, String action) {
    return framed(
        type, body, Optional.empty(), Optional.empty(), JSON.objectNode().put("name", action));
  }

  private static ObjectNode framed(
      String type,
      Sensitive body,
      Optional<Sensitive> header,
      Optional<Sensitive> footer,
      ObjectNode action) {
    ObjectNode interactive = JSON.objectNode().put("type", type);
    header.ifPresent(
        it -> interactive.putObject("header").put("type", "text").put("text", it.clear()));
    interactive.putObject("body").put("text", body.clear());
    footer.ifPresent(it -> interactive.putObject("footer").put("text", it.clear()));
    interactive.set("action", action);
    return interactive;
  }
}
