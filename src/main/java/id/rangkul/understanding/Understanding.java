package id.rangkul.understanding;

/// Reads one message. Implementations are thread-safe and never throw on any text.
public interface Understanding {
  Interpretation interpret(Utterance utterance);
}
