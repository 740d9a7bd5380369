package id.rangkul.understanding;

import id.rangkul.understanding.models.LabelledMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Counts what an understanding gets right on labelled messages (taxonomy, section 6).
final class Evaluation {
  /// One message with what it should mean and what was read.
  record Case(LabelledMessage message, Interpretation read) {
    boolean flagged(Severity severity) {
      return read.severity().atLeast(severity);
    }

    boolean is(Severity severity) {
      return message.severity().atLeast(severity);
    }

    /// An idiom, a negation, a film, a question, something long over: alarming words without an
    /// alarm.
    boolean isHardNegative() {
      return !is(Severity.HIGH)
          && !message.labels().isEmpty()
          && message.labels().stream().noneMatch(label -> label.active());
    }
  }

  /// A share with what it was counted from, and its 95 % interval after Wilson.
  record Share(long hits, long all) {
    private static final double Z = 1.96;

    double value() {
      return all == 0 ? 1 : (double) hits / all;
    }

    @Override
    public String toString() {
      return "%.3f  [%.3f, %.3f]  %d of %d".formatted(value(), bound(-1), bound(1), hits, all);
    }

    private double bound(int side) {
      if (all == 0) {
        return side < 0 ? 0 : 1;
      }
      double square = Z * Z;
      double centre = value() + square / (2 * all);
      double spread = Z * Math.sqrt(value() * (1 - value()) / all + square / (4.0 * all * all));
      return (centre + side * spread) / (1 + square / all);
    }
  }

  private final List<Case> cases;

  Evaluation(List<Case> cases) {
    this.cases = List.copyOf(cases);
  }

  static Evaluation of(List<LabelledMessage> messages, Understanding understanding) {
    List<Case> cases = new ArrayList<>();
    for (LabelledMessage message : messages) {
      cases.add(new Case(message, understanding.interpret(message.utterance())));
    }
    return new Evaluation(cases);
  }

  List<Case> cases() {
    return cases;
  }

  Evaluation only(Predicate<Case> part) {
    return new Evaluation(cases.stream().filter(part).toList());
  }

  Share recall(Severity truly, Severity flagged) {
    return share(each -> each.is(truly), each -> each.flagged(flagged));
  }

  Share falseAlarms() {
    return share(each -> !each.is(Severity.HIGH), each -> each.flagged(Severity.HIGH));
  }

  Share hardNegativesFlagged() {
    return share(Case::isHardNegative, each -> each.flagged(Severity.HIGH));
  }

  Share intents() {
    return share(each -> true, each -> each.message().intent() == each.read().intent());
  }

  Share languages() {
    return share(each -> true, each -> each.message().language() == each.read().language());
  }

  double severityMacroF1() {
    double sum = 0;
    for (Severity severity : Severity.values()) {
      long hits = count(c -> c.message().severity() == severity && c.read().severity() == severity);
      long said = count(c -> c.read().severity() == severity);
      long meant = count(c -> c.message().severity() == severity);
      sum += f1(hits, said, meant);
    }
    return sum / Severity.values().length;
  }

  /// F1 of each signal, active ones only.
  Map<Signal, Double> signalF1() {
    Map<Signal, Double> each = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      each.put(signal, signalF1(EnumSet.of(signal)));
    }
    return each;
  }

  double signalMicroF1() {
    return signalF1(EnumSet.allOf(Signal.class));
  }

  private double signalF1(Set<Signal> signals) {
    long hits = 0;
    long said = 0;
    long meant = 0;
    for (Case each : cases) {
      for (Signal signal : signals) {
        boolean truly = each.message().activates(signal);
        boolean read =
            each.read().findings().stream().anyMatch(f -> f.signal() == signal && f.active());
        hits += truly && read ? 1 : 0;
        said += read ? 1 : 0;
        meant += truly ? 1 : 0;
      }
    }
    return f1(hits, said, meant);
  }

  private static double f1(long hits, long said, long meant) {
    return said + meant == 0 ? 1 : 2.0 * hits / (said + meant);
  }

  private Share share(Predicate<Case> among, Predicate<Case> hit) {
    return new Share(count(among.and(hit)), count(among));
  }

  private long count(Predicate<Case> predicate) {
    return cases.stream().filter(predicate).count();
  }
}
