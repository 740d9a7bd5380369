/// The outbox holds what is to be sent and sees it through: in order per recipient, one in flight,
/// replies and alerts before bulk, until Meta has accepted it or it ends as a dead letter with a
/// reason.
///
/// It promises: what a turn has committed is sent, or its failure is told to the inbox; a routine
/// message is never sent twice; a safety message or an alert of which nobody knows whether it
/// arrived is sent again. No number sends faster than it may, however many instances there are; no
/// person is written to faster than Meta allows; while Meta takes nothing from a number, everything
/// is kept and tried again by itself.
///
/// A message passes, in this order: its number's halt or rest, its number's token
/// ([Gates][id.rangkul.outbox.Gates]); the claim, with the person's own pace; the day's limit of
/// people ([DailyPeople][id.rangkul.outbox.DailyPeople]); the call; the
/// [Verdict][id.rangkul.outbox.Verdict] on its outcome.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `outbox:message:<id>` hash: `to` party, `number`, `queue`, `purpose`, `content` sealed,
///   `about`, `created`, `state`, `attempt`, `not_before`, `wamid`, `reason`; where it applies also
///   `fallback` (a template may go in its place), `window_ends`, `closed` (only the template may
///   go), `case`, `billed` (its category), `failed` (Meta's name of an attempt that failed),
///   `doubtful` (an earlier attempt may have arrived); forgotten 30 days after its end
/// - `outbox:to:<party>:<queue>` list: message ids in their order, for the queues `urgent` and
///   `bulk`
/// - `outbox:due:<queue>` sorted set: parties by the moment their next message may go, epoch
///   milliseconds
/// - `outbox:inflight` sorted set: parties with a message under way, by when that is given up
/// - `outbox:wamid:<wamid>` string: our id of a message that Meta has named, for 30 days
/// - `outbox:dead` list: ids of messages that could not be sent
/// - `outbox:pair:<party>` hash: `taken_until`, the time that messages have used up ahead;
///   `rest_until` and `refused`, after Meta has refused one for its pace; forgets itself
/// - `outbox:pace:<number>:<rate>` string: the number's bucket of tokens, Bucket4j's; forgets
///   itself
/// - `outbox:numbers` hash: numbers that rest or halt, JSON of
///   [Standing][id.rangkul.outbox.Standing]
/// - `outbox:billed:<month>` hash: billed messages by category, and by case and category
/// - `rangkul:{@outbox}:people` sorted set: centre and party of everybody written to outside the
///   window in the last 24 hours, by when
@ApplicationModule(allowedDependencies = {"shared", "privacy", "whatsapp", "inbox"})
@NullMarked
package id.rangkul.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
