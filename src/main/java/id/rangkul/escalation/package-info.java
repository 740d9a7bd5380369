/// Escalation sees to it that somebody takes up what must be taken up: alerts, whom they are told
/// to and when, and who has accepted them.
///
/// It promises: an open alert always has a next step with a time; only a person closes one; a step
/// told to nobody is followed by the next at once; only who has taken an alert up is shown the
/// files that came with it. The rules lie in `rules` and are pure; durable timers drive them.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `alert:<id>` record: an alert and how far its chain has come
/// - `alerts:of:<case>` record: the number of the last alert and the open one of each contact
/// - `alerts:open` set: ids of alerts that nobody has taken up
@ApplicationModule(allowedDependencies = {"shared", "cases", "timers", "outbox"})
@NullMarked
package id.rangkul.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
