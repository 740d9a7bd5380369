package id.rangkul.media;

import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import java.time.Instant;

/// What is known of a file that is kept: whose it is, what it is, its size in bytes.
public record KeptFile(
    ContactId from, CaseId ofCase, MediaKind kind, String mimeType, int size, Instant keptAt) {}
