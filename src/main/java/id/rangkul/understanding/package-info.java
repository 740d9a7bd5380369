/// Understanding turns one chat message into an [Interpretation]: language, intent, signals with
/// their evidence, severity.
///
/// A message is read in four steps, each in a package of its own: `text` undoes chat spelling and
/// keeps the way back to the raw characters; `rules` finds listed wordings and decides from the
/// words around them whom they are about and whether they count; `models` adds what no list
/// foresees; and here [Understandings] brings both to one verdict.
///
/// It promises: the same input gives the same output on every machine, no input raises an
/// exception, and doubt fails upwards. A plain rule raises an alarm alone, a model may add one, and
/// a signal is inactive only for a reason that stands in the message. It knows nothing of who wrote
/// beyond their role, keeps nothing, and owns no Redis key.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.rangkul.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
