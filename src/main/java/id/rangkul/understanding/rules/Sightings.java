package id.rangkul.understanding.rules;

import id.rangkul.understanding.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each word class of the lexicon stands in one message, and which patterns that makes up.
final class Sightings {
  /// A message that repeats one word without end is searched up to here.
  static final int MAX_SPANS_A_WORD = 128;

  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::from).thenComparingInt(Span::to);

  private final @Nullable List<Span>[] spans;
  private final List<Token> tokens;
  private final BitSet barriers = new BitSet();

  @SuppressWarnings({"unchecked", "rawtypes"})
  Sightings(int size, List<Token> tokens) {
    this.spans = (List<Span>[]) new List[size];
    this.tokens = tokens;
  }

  void add(int words, Span span) {
    List<Span> known = spans[words];
    if (known == null) {
      known = new ArrayList<>(2);
      spans[words] = known;
    }
    if (known.size() < MAX_SPANS_A_WORD) {
      known.add(span);
    }
  }

  /// Brings the spans into order, each once; to be called after the last `add`.
  void sort() {
    for (int words = 0; words < spans.length; words++) {
      List<Span> known = spans[words];
      if (known != null) {
        spans[words] = known.stream().distinct().sorted(IN_ORDER).toList();
      }
    }
  }

  boolean has(int words) {
    return !of(words).isEmpty();
  }

  /// From now on no gap of a pattern reaches across these words: "dia nggak pernah mukul" is no
  /// "dia .. mukul".
  void forbidGapsOver(int words) {
    of(words).forEach(span -> barriers.set(span.from(), span.to()));
  }

  private List<Span> of(int words) {
    List<Span> known = spans[words];
    return known == null ? List.of() : known;
  }

  /// Adds to `found` every stretch that the pattern matches, the shortest from each start.
  void match(Pattern pattern, List<Span> found) {
    for (Span first : of(pattern.elements().getFirst().words())) {
      if (!pattern.fromStart() || first.from() == 0) {
        int end = extend(pattern, 1, first.to());
        if (end >= 0) {
          found.add(new Span(first.from(), end));
        }
      }
    }
  }

  boolean matchesAny(List<Pattern> patterns) {
    List<Span> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      match(pattern, found);
      if (!found.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private int extend(Pattern pattern, int index, int end) {
    if (index == pattern.elements().size()) {
      return !pattern.toEnd() || end == tokens.size() ? end : -1;
    }
    Pattern.Element element = pattern.elements().get(index);
    List<Span> candidates = of(element.words());
    for (int i = firstFrom(candidates, end); i < candidates.size(); i++) {
      Span next = candidates.get(i);
      if (next.from() - end > element.gap()) {
        return -1;
      }
      if (joined(end, next, element)) {
        int last = extend(pattern, index + 1, next.to());
        if (last >= 0) {
          return last;
        }
      }
    }
    return -1;
  }

  /// The first of the ordered spans that starts at `from` or later.
  private static int firstFrom(List<Span> ordered, int from) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Neighbours must share a clause; words with a gap between them only a sentence.
  private boolean joined(int end, Span next, Pattern.Element element) {
    int barrier = barriers.nextSetBit(end);
    if (barrier >= 0 && barrier < next.from()) {
      return false;
    }
    Token left = tokens.get(end - 1);
    Token right = tokens.get(next.from());
    return element.gap() == 0
        ? left.clause() == right.clause()
        : left.sentence() == right.sentence();
  }
}
