/// The rules of escalation: `decide(alert, event) → (alert', effects)`, without Spring, Redis,
/// clock or chance.
@NamedInterface("rules")
@NullMarked
package id.rangkul.escalation.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
