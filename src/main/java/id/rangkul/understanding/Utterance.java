package id.rangkul.understanding;

import java.util.Optional;

/// One message as its writer typed it, with the question of the service that it answers, if any.
public record Utterance(String text, Role role, Optional<String> question) {}
