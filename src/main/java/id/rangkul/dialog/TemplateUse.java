package id.rangkul.dialog;

import java.util.List;

/// A template with its parameters filled in, in the order of `{{1}}`, `{{2}}` and so on.
public record TemplateUse(String name, String language, List<String> parameters) {

  public TemplateUse {
    parameters = List.copyOf(parameters);
  }
}
