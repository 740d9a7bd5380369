package id.rangkul.understanding.rules;

import id.rangkul.understanding.text.Token;
import java.util.List;
import java.util.Map;

/// The cues of one message and where they stand.
record Cues(Map<Cue, List<Span>> spans, List<Token> tokens) {

  boolean covers(Cue cue, int token) {
    return spans(cue).stream().anyMatch(span -> span.covers(token));
  }

  boolean anywhere(Cue cue) {
    return !spans(cue).isEmpty();
  }

  boolean inClause(Cue cue, Span event) {
    int clause = tokens.get(event.from()).clause();
    return spans(cue).stream().anyMatch(span -> tokens.get(span.from()).clause() == clause);
  }

  boolean inSentence(Cue cue, Span event) {
    int sentence = tokens.get(event.from()).sentence();
    return spans(cue).stream().anyMatch(span -> tokens.get(span.from()).sentence() == sentence);
  }

  /// Whether a cue stands at most `reach` tokens before the event, in its sentence.
  boolean before(Cue cue, Span event, int reach) {
    int sentence = tokens.get(event.from()).sentence();
    return spans(cue).stream()
        .anyMatch(
            span ->
                span.from() <= event.from()
                    && event.from() - span.to() <= reach
                    && tokens.get(span.from()).sentence() == sentence);
  }

  private List<Span> spans(Cue cue) {
    return spans.getOrDefault(cue, List.of());
  }
}
