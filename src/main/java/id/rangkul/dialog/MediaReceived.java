package id.rangkul.dialog;

import java.time.Instant;

/// The person sent something that a program cannot read; `kind` is WhatsApp's word for it, such as `audio` or `image`.
public record MediaReceived(Instant at, String kind) implements Event {}
