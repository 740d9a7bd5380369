package id.rangkul.understanding.models;

import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The models there are: one yes-or-no model a signal and a level of severity, one that chooses for
/// intent and language.
record ModelName(String file) {
  static final String YES = "yes";
  static final String NO = "no";
  private static final Set<Signal> GRAVE =
      EnumSet.range(Signal.SUICIDE_SELF_HARM, Signal.SUBSTANCE_USE);
  static final ModelName INTENT = new ModelName("intent");
  static final ModelName LANGUAGE = new ModelName("language");
  static final ModelName EMERGENCY = level(Severity.EMERGENCY);
  static final ModelName HIGH = level(Severity.HIGH);

  static ModelName of(Signal signal) {
    return new ModelName("signal-" + dashed(signal));
  }

  private static ModelName level(Severity severity) {
    return new ModelName("level-" + dashed(severity));
  }

  static List<ModelName> all() {
    List<ModelName> names = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      names.add(of(signal));
    }
    names.addAll(List.of(EMERGENCY, HIGH, INTENT, LANGUAGE));
    return names;
  }

  /// The yes-or-no models, which have a threshold.
  static List<ModelName> judged() {
    return all().stream().filter(name -> !name.equals(INTENT) && !name.equals(LANGUAGE)).toList();
  }

  /// Whether what the model looks for is grave enough that a miss weighs more than a false alarm.
  boolean isGrave() {
    return equals(EMERGENCY)
        || equals(HIGH)
        || GRAVE.stream().anyMatch(signal -> equals(of(signal)));
  }

  /// What the model should say of a message.
  String outcome(LabelledMessage message) {
    if (equals(INTENT)) {
      return message.intent().name();
    }
    if (equals(LANGUAGE)) {
      return message.language().name();
    }
    return isYes(message) ? YES : NO;
  }

  private boolean isYes(LabelledMessage message) {
    if (equals(EMERGENCY)) {
      return message.severity() == Severity.EMERGENCY;
    }
    if (equals(HIGH)) {
      return message.severity().atLeast(Severity.HIGH);
    }
    for (Signal signal : Signal.values()) {
      if (equals(of(signal))) {
        return message.activates(signal);
      }
    }
    throw new IllegalStateException("no such model: " + file);
  }

  private static String dashed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
