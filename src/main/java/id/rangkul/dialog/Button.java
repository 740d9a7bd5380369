package id.rangkul.dialog;

/// A reply button as WhatsApp shows it; see [Limits] for its lengths.
public record Button(String id, String title) {}
