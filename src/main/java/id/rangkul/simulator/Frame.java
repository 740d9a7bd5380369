package id.rangkul.simulator;

import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;

/// What stands around the words of a message: a title or a picture above, small print below, links.
record Frame(
    Optional<Sensitive> title,
    Optional<Content.Media> media,
    Optional<Sensitive> footer,
    List<Link> links) {
  static final Frame NONE =
      new Frame(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  Frame {
    links = List.copyOf(links);
  }

  /// A row that opens a page or calls a number.
  record Link(String title, Sensitive target) {}

  Frame with(List<Link> rows) {
    return new Frame(title, media, footer, rows);
  }
}
