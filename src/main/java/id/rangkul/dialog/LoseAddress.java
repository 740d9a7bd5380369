package id.rangkul.dialog;

/// The person's number is somebody else's: nothing goes there any more.
public record LoseAddress() implements Effect {}
