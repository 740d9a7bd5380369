/// The programme is the calendar of the year after discharge: who is asked how they are, and on
/// which day.
///
/// It promises never two prompts a day, none by night, and that nothing piles up while the service
/// is away. The calendar itself lies in `rules` and is pure; durable timers drive it.
///
/// Redis keys: none of its own; its timers are `prompt:<contact>`.
@ApplicationModule(allowedDependencies = {"shared", "inbox", "timers", "cases"})
@NullMarked
package id.rangkul.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
