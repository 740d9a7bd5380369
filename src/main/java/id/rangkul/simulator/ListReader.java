package id.rangkul.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the rows of a list message.
final class ListReader {
  static final int MAX_SECTIONS = 10;
  static final int MAX_ROWS = 10;
  static final int MAX_SECTION_TITLE = 24;
  static final int MAX_ROW_TITLE = 24;
  static final int MAX_DESCRIPTION = 72;
  static final int MAX_ROW_ID = 200;

  private ListReader() {}

  static List<Content.Section> sections(JsonNode action) {
    List<Content.Section> sections = new ArrayList<>();
    for (JsonNode section : action.path("sections")) {
      List<Content.Row> rows = new ArrayList<>();
      section.path("rows").forEach(row -> rows.add(row(row)));
      sections.add(
          new Content.Section(Json.text(section.path("title")).filter(t -> !t.isBlank()), rows));
    }
    return sections;
  }

  private static Content.Row row(JsonNode row) {
    return new Content.Row(
        row.path("id").asString(""),
        row.path("title").asString(""),
        Json.text(row.path("description")).filter(text -> !text.isEmpty()));
  }

  static Optional<GraphError> wrong(List<Content.Section> sections) {
    long rows = sections.stream().mapToLong(section -> section.rows().size()).sum();
    Check check =
        new Check()
            .that(
                !sections.isEmpty() && sections.size() <= MAX_SECTIONS,
                () -> GraphError.badValue("Invalid sections count. Max: " + MAX_SECTIONS))
            .that(
                rows >= 1 && rows <= MAX_ROWS,
                () -> GraphError.badValue("Total row count exceeds max allowed: " + MAX_ROWS));
    Set<String> ids = new HashSet<>();
    for (Content.Section section : sections) {
      check
          .that(
              sections.size() == 1 || section.title().isPresent(),
              () -> GraphError.missing("section title, where there are several sections"))
          .length("Section title", section.title().orElse(""), 0, MAX_SECTION_TITLE);
      section.rows().forEach(row -> row(check, row, ids));
    }
    return check.wrong();
  }

  private static void row(Check check, Content.Row row, Set<String> ids) {
    check
        .length("Row title", row.title(), 1, MAX_ROW_TITLE)
        .length("Row id", row.id(), 1, MAX_ROW_ID)
        .length("Row description", row.description().orElse(""), 0, MAX_DESCRIPTION)
        .that(ids.add(row.id()), () -> GraphError.badValue("Row ids must be unique"));
  }
}
