package id.rangkul.conversation;

import id.rangkul.inbox.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Divides what waits in a lane into strands that may be worked on side by side: all arrivals of
/// one subject are in one strand, in their order.
final class Strands {
  private Strands() {}

  /// At most `most` strands of about the same number of subjects; none is empty.
  static List<List<Waiting>> of(List<Waiting> waiting, int most) {
    List<List<Waiting>> strands = new ArrayList<>();
    Map<String, Integer> strandOf = new HashMap<>();
    for (Waiting one : waiting) {
      int strand = strandOf.computeIfAbsent(one.arrival().subject(), _ -> strandOf.size() % most);
      if (strand == strands.size()) {
        strands.add(new ArrayList<>());
      }
      strands.get(strand).add(one);
    }
    return strands;
  }
}
