package id.rangkul.simulator;

/// Something that a person does on a simulated phone.
sealed interface PhoneAction {
  record Write(String text) implements PhoneAction {}

  /// Presses the button with this id under that message.
  record Press(String button, String message) implements PhoneAction {}

  record Speak() implements PhoneAction {}
}
