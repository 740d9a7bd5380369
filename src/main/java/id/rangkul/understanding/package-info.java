/// Understanding turns one chat message into an [Interpretation]: language, intent, signals with their evidence, severity.
///
/// It promises: the same input gives the same output on every machine, no input raises an exception, and doubt fails
/// upwards. It knows nothing of who wrote beyond their role, keeps nothing, and owns no Redis key.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.rangkul.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
