package id.rangkul.simulator;

import java.util.Optional;

/// Something that a person does on a simulated phone.
sealed interface PhoneAction {
  /// `message` is what the text answers.
  record Write(String text, Optional<String> message) implements PhoneAction {}

  /// Presses the button or chooses the row with this id under that message.
  record Press(String button, String message) implements PhoneAction {}

  record Speak() implements PhoneAction {}

  record Show(MediaKind kind, Optional<String> caption, Optional<String> filename)
      implements PhoneAction {}

  record Locate(Content.Location where, Optional<String> message) implements PhoneAction {}

  /// Sends a contact card; the person's own where none is given.
  record Share(Optional<Content.Card> card, Optional<String> message) implements PhoneAction {}

  record React(String emoji, String message) implements PhoneAction {}

  record Edit(String message, String text) implements PhoneAction {}

  record Revoke(String message) implements PhoneAction {}

  /// What has no content of its own: a call, the opening of the chat, something unsupported.
  record Signal(Content content) implements PhoneAction {}
}
