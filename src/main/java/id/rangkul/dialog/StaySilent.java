package id.rangkul.dialog;

/// Nothing is said, and why: a [Silence] by name.
public record StaySilent(String reason) implements Effect {}
