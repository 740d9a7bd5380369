package id.rangkul.simulator;

import java.util.Optional;

/// What became of reading what somebody wants to do on a phone.
sealed interface ActReading {
  /// `number` is Meta's id of the number to chat with.
  record Do(PhoneAction action, Optional<String> number) implements ActReading {}

  record Wrong(String why) implements ActReading {}
}
