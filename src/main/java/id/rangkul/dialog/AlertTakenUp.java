package id.rangkul.dialog;

import java.time.Instant;

/// A worker has taken up what the person wrote; `worker` is how she is called, such as "Bu Rina".
public record AlertTakenUp(Instant at, String worker) implements Event {}
