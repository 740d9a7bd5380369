package id.rangkul.simulator;

import java.util.List;
import java.util.Optional;

/// Parts of calls and templates for tests; single quotes stand for double ones.
final class GraphBodies {
  private GraphBodies() {}

  static Template template(
      String name, Optional<Template.Header> header, String body, Template.Button... buttons) {
    return new Template(
        GraphIds.of(name),
        name,
        "id",
        "UTILITY",
        Template.Status.APPROVED,
        new Template.Parts(header, body, Optional.empty(), List.of(buttons)));
  }

  /// A list message of so many rows in each of its sections.
  static String list(String sectionTitle, int... rows) {
    StringBuilder sections = new StringBuilder();
    int id = 0;
    for (int count : rows) {
      StringBuilder section = new StringBuilder();
      for (int i = 0; i < count; i++) {
        section.append(section.isEmpty() ? "" : ",").append(row("r" + id++, "Baris", "ket"));
      }
      sections
          .append(sections.isEmpty() ? "" : ",")
          .append("{'title':'%s','rows':[%s]}".formatted(sectionTitle, section));
    }
    return list("Pilih", sections.toString());
  }

  static String list(String button, String sections) {
    return ("'type':'interactive','interactive':{'type':'list','body':{'text':'Yang mana?'},"
            + "'action':{'button':'%s','sections':[%s]}}")
        .formatted(button, sections);
  }

  static String row(String id, String title, String description) {
    return "{'id':'%s','title':'%s','description':'%s'}".formatted(id, title, description);
  }
}
