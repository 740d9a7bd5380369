package id.rangkul.account;

import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateButton;
import id.rangkul.whatsapp.MetaTemplate;
import id.rangkul.whatsapp.TemplateDefinition;
import id.rangkul.whatsapp.TemplateDefinition.Example;
import id.rangkul.whatsapp.TemplateText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What brings the templates of an account to what the files say; pure. Nothing is ever deleted:
/// what is not in the files may be somebody else's.
final class TemplateSync {
  /// Meta takes a change of a template in these states only.
  private static final Set<String> CHANGEABLE = Set.of("APPROVED", "REJECTED", "PAUSED");

  private TemplateSync() {}

  /// One language of one template, and what is to be done about it.
  record Step(String name, String language, Action action) {}

  /// What is to be done.
  sealed interface Action {
    record Create(TemplateDefinition template) implements Action {}

    record Edit(MetaTemplate before, TemplateDefinition template) implements Action {}

    /// Already as the files say.
    record Keep(MetaTemplate template) implements Action {}

    /// Different from what the files say, and not to be changed now.
    record Wait(MetaTemplate template, String why) implements Action {}

    /// At Meta only.
    record LeaveAlone(MetaTemplate template) implements Action {}
  }

  /// In the order of names and languages.
  static List<Step> steps(Collection<MessageTemplate> files, List<MetaTemplate> atMeta) {
    Map<String, MetaTemplate> left = new TreeMap<>();
    atMeta.forEach(it -> left.put(TemplateStates.place(it.name(), it.language()), it));
    Map<String, Step> steps = new TreeMap<>();
    for (MessageTemplate template : files) {
      for (String language : template.variants().keySet()) {
        String place = TemplateStates.place(template.name(), language);
        TemplateDefinition wanted = definition(template, language);
        Action action = action(wanted, Optional.ofNullable(left.remove(place)));
        steps.put(place, new Step(template.name(), language, action));
      }
    }
    left.forEach(
        (place, it) ->
            steps.put(place, new Step(it.name(), it.language(), new Action.LeaveAlone(it))));
    return new ArrayList<>(steps.values());
  }

  private static Action action(TemplateDefinition wanted, Optional<MetaTemplate> found) {
    if (found.isEmpty()) {
      return new Action.Create(wanted);
    }
    MetaTemplate template = found.get();
    if (isAs(wanted, template)) {
      return new Action.Keep(template);
    }
    return CHANGEABLE.contains(template.status())
        ? new Action.Edit(template, wanted)
        : new Action.Wait(template, "Meta takes no change while it is " + template.status());
  }

  private static boolean isAs(TemplateDefinition wanted, MetaTemplate template) {
    return template.foreign().isEmpty()
        && template.text().equals(wanted.text())
        && (wanted.timeToLive().isEmpty() || wanted.timeToLive().equals(template.timeToLive()));
  }

  private static TemplateDefinition definition(MessageTemplate template, String language) {
    MessageTemplate.Variant variant =
        Optional.ofNullable(template.variants().get(language)).orElseThrow();
    return new TemplateDefinition(
        template.name(),
        language,
        TemplateDefinition.Category.valueOf(template.category()),
        new TemplateText(
            variant.header(),
            variant.body(),
            variant.footer(),
            variant.buttons().stream().map(TemplateSync::button).toList()),
        template.parameters().stream().map(each -> example(template, each)).toList(),
        Optional.empty(),
        Optional.empty(),
        template.worth());
  }

  private static Example example(MessageTemplate template, MessageTemplate.Parameter parameter) {
    return new Example(
        Optional.of(parameter.name()).filter(_ -> template.named()), parameter.example());
  }

  private static id.rangkul.whatsapp.TemplateButton button(TemplateButton button) {
    return switch (button) {
      case TemplateButton.Reply(_, var title) ->
          new id.rangkul.whatsapp.TemplateButton.QuickReply(title);
      case TemplateButton.Link(var title, var url) ->
          new id.rangkul.whatsapp.TemplateButton.Url(title, url);
    };
  }
}
