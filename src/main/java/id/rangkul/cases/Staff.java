package id.rangkul.cases;

import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import java.util.Optional;

/// Somebody who works for a centre. `call` is how families know her: "Bu Rina".
public record Staff(
    StaffId id,
    Sensitive name,
    Sensitive call,
    StaffRole role,
    Sensitive phone,
    Optional<Sensitive> email) {}
