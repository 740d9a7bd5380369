/// Timers remember that something is due, through restarts and without anybody waiting in memory,
/// and know when people must be left in peace.
///
/// They promise: a timer set twice under one id is one timer; a late pump neither skips nor
/// repeats; a due timer enters through the inbox like everything else.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `timers` sorted set: timer ids by the moment they are due, epoch milliseconds
/// - `timers:what` hash: timer id → lane, colon, the arrival that it becomes
@ApplicationModule(allowedDependencies = {"shared", "inbox"})
@NullMarked
package id.rangkul.timers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
