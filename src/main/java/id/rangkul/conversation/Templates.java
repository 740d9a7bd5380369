package id.rangkul.conversation;

import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.shared.Sensitive;
import id.rangkul.whatsapp.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the templates of the dialog files as the channel takes them, and reads them back.
final class Templates {
  private final Map<String, MessageTemplate> byName;

  Templates(Map<String, MessageTemplate> byName) {
    this.byName = Map.copyOf(byName);
  }

  /// @param answers what its quick replies answer, put behind their ids; may be empty
  Outgoing.Template outgoing(TemplateUse use, String answers) {
    MessageTemplate template = named(use.name());
    List<String> payloads = template.replies().stream().map(id -> id + answers).toList();
    List<Sensitive> values = use.parameters().stream().map(Sensitive::new).toList();
    if (!template.named()) {
      return new Outgoing.Template(use.name(), use.language(), values, payloads);
    }
    List<String> names = template.parameterNames();
    return Outgoing.Template.named(
        use.name(),
        use.language(),
        IntStream.range(0, names.size())
            .mapToObj(i -> new Outgoing.Template.Named(names.get(i), values.get(i)))
            .toList(),
        payloads);
  }

  /// The use that a message was made of; empty where the template is gone from the files.
  Optional<TemplateUse> use(Outgoing.Template message) {
    List<Sensitive> values =
        message.named().isEmpty()
            ? message.parameters()
            : message.named().stream().map(Outgoing.Template.Named::text).toList();
    return byName.containsKey(message.name())
        ? Optional.of(
            new TemplateUse(
                message.name(), message.language(), values.stream().map(Sensitive::clear).toList()))
        : Optional.empty();
  }

  /// What stands behind the ids of a message's quick replies.
  String answers(Outgoing.Template message) {
    List<String> ids = named(message.name()).replies();
    return ids.isEmpty() || message.buttonPayloads().isEmpty()
        ? ""
        : message.buttonPayloads().getFirst().substring(ids.getFirst().length());
  }

  /// The text as the person reads it.
  String filled(TemplateUse use) {
    return named(use.name()).filled(use.language(), use.parameters());
  }

  private MessageTemplate named(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalStateException("no template is named " + name));
  }
}
