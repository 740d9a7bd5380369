package id.rangkul.dialog;

import java.time.Instant;

/// Something that happens to a conversation.
public sealed interface Event
    permits UserSaid,
        ButtonPressed,
        MediaReceived,
        Called,
        Noticed,
        PromptDue,
        AlertTakenUp,
        NumberChanged,
        Undelivered {
  Instant at();
}
