package id.rangkul.conversation;

import id.rangkul.escalation.rules.Attachment;
import java.util.List;
import java.util.Optional;

/// What an alert that a turn raises is about, besides what the dialog engine has found: what
/// somebody wrote, the file that came with it, and codes of what else was noticed.
record Matter(String words, Optional<Enclosed> file, List<String> codes) {
  Matter {
    codes = List.copyOf(codes);
  }

  static Matter of(String words) {
    return new Matter(words, Optional.empty(), List.of());
  }

  static Matter of(List<String> codes) {
    return new Matter("", Optional.empty(), codes);
  }

  Matter with(Optional<Enclosed> enclosed) {
    return new Matter(words, enclosed, codes);
  }

  Matter saying(String other) {
    return new Matter(other, file, codes);
  }

  List<Attachment> attachments() {
    return file.map(Enclosed::awaited).stream().toList();
  }
}
