package id.rangkul.dialog;

import java.time.Duration;

/// The limits of a conversation: WhatsApp's (Cloud API reference, interactive messages) and our
/// own.
final class Limits {
  /// WhatsApp: text of a message without buttons.
  static final int MAX_TEXT = 4_096;

  /// WhatsApp: text of a message with buttons.
  static final int MAX_TEXT_WITH_BUTTONS = 1_024;

  /// WhatsApp: reply buttons of a message.
  static final int MAX_BUTTONS = 3;

  /// WhatsApp: title of a reply button.
  static final int MAX_BUTTON_TITLE = 20;

  /// WhatsApp: id of a reply button.
  static final int MAX_BUTTON_ID = 256;

  /// WhatsApp: body of a template.
  static final int MAX_TEMPLATE_BODY = 1_024;

  /// WhatsApp: header and footer, of a template as of a message with buttons.
  static final int MAX_TEMPLATE_LINE = 60;

  /// WhatsApp: buttons of a template.
  static final int MAX_TEMPLATE_BUTTONS = 10;

  /// A quick reply's id; what it answers, such as an alert, is put behind it up to
  /// [#MAX_BUTTON_ID].
  static final int MAX_TEMPLATE_REPLY_ID = 64;

  /// What fills one place of a template: names up to [#MAX_NAME], ids up to 64 characters.
  static final int MAX_TEMPLATE_PARAMETER = 64;

  /// WhatsApp: how long Meta may try to deliver a message made of a utility template.
  static final int MAX_TEMPLATE_HOURS = 12;

  /// WhatsApp: templates of one account.
  static final int MAX_TEMPLATES = 250;

  /// WhatsApp: the address behind a button.
  static final int MAX_URL = 2_000;

  /// Texts that join another one in a bubble: small answers, repairs, bridges.
  static final int MAX_SMALL_TEXT = 500;

  /// A name in a text; a longer one is cut there.
  static final int MAX_NAME = 40;

  /// What a phrase for staff tells of what somebody wrote and sent; see `Briefing`.
  static final int MAX_TOLD = 3_300;

  /// Anything else that fills a phrase for staff: a person with the relation to another, a number.
  static final int MAX_PHRASE_PARAMETER = 160;

  /// What is held for the time when the person writes, besides a single text.
  static final int MAX_HELD = 2_000;

  /// Steps that a turn may take before it is ended and recorded as `LIMIT_REACHED`.
  static final int MAX_STEPS_A_TURN = 50;

  /// Dialogs that may call one another before the turn is ended and recorded as `LIMIT_REACHED`.
  static final int MAX_CALLS_DEEP = 5;

  /// Answers to one question that are repaired before a worker's help is offered.
  static final int MAX_REPAIRS = 2;

  /// Times that the consent question is brought up by itself.
  static final int MAX_CONSENT_ASKS = 3;

  /// Times that it is asked whether a new number is still the person's own.
  static final int MAX_NUMBER_ASKS = 3;

  /// Small answers in a row, without a pause of [#SMALL_TALK_PAUSE], before the service falls
  /// silent.
  static final int MAX_SMALL_ANSWERS = 5;

  static final Duration SMALL_TALK_PAUSE = Duration.ofHours(1);

  /// Characters of a free answer that are remembered; the whole message is on the timeline.
  static final int MAX_SLOT_TEXT = 500;

  /// Characters of an answer that are compared with titles and words.
  static final int MAX_READ_TEXT = 200;

  private Limits() {}
}
