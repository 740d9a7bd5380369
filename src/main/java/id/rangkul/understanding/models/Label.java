package id.rangkul.understanding.models;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.Optional;

/// One signal as a person labelled it: `CODE:WHO:active` or `CODE:WHO:REASON`.
public record Label(Signal signal, Who who, Optional<InactiveReason> reason) {

  static Label parse(String code) {
    String[] parts = code.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a signal is CODE:WHO:STATE, not " + code);
    }
    Optional<InactiveReason> reason =
        parts[2].equals("active")
            ? Optional.empty()
            : Optional.of(InactiveReason.valueOf(parts[2]));
    return new Label(Signal.valueOf(parts[0]), Who.valueOf(parts[1]), reason);
  }

  public boolean active() {
    return reason.isEmpty();
  }
}
