package id.rangkul.dialog;

/// An answer that was understood: the value to remember, and the way that it opens.
record Answer(String value, String label, String to) {}
