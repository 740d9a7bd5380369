package id.rangkul.simulator;

import java.util.List;
import java.util.Optional;

/// A template in one language, as Meta holds it.
///
/// @param id Meta's id of this language of the template
/// @param category `UTILITY`, `MARKETING` or `AUTHENTICATION`
record Template(
    String id, String name, String language, String category, Status status, Parts parts) {

  /// Whether and how a template may be sent.
  enum Status {
    PENDING,
    APPROVED,
    REJECTED,
    PAUSED,
    DISABLED
  }

  /// What a template says and offers.
  record Parts(
      Optional<Header> header, String body, Optional<String> footer, List<Button> buttons) {
    Parts {
      buttons = List.copyOf(buttons);
    }
  }

  /// What stands above the words.
  sealed interface Header {
    record Title(String text) implements Header {}

    record File(MediaKind kind) implements Header {}
  }

  /// What can be pressed under a template.
  sealed interface Button {
    String title();

    record Reply(String title) implements Button {}

    /// Opens a page; the address may end in a place for a parameter.
    record Page(String title, String url) implements Button {}

    record Phone(String title, String number) implements Button {}
  }

  Template with(Status now) {
    return new Template(id, name, language, category, now, parts);
  }

  Template with(String newCategory, Parts newParts) {
    return new Template(id, name, language, newCategory, Status.PENDING, newParts);
  }
}
