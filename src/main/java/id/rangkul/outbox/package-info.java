/// The outbox holds what is to be sent and sees it through: in order per recipient, one in flight,
/// replies and alerts before bulk, until Meta has accepted it or it ends as a dead letter with a
/// reason.
///
/// It promises: what a turn has committed is sent, or its failure is told to the inbox; a routine
/// message is never sent twice; a safety message or an alert of which nobody knows whether it
/// arrived is sent again.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `outbox:message:<id>` hash: `to` party, `number`, `queue`, `purpose`, `content` sealed,
///   `about`, `created`, `state`, `attempt`, `not_before`, `wamid`, `reason`; forgotten 30 days
///   after its end
/// - `outbox:to:<party>:<queue>` list: message ids in their order, for the queues `urgent` and
///   `bulk`
/// - `outbox:due:<queue>` sorted set: parties by the moment their next message may go, epoch
///   milliseconds
/// - `outbox:inflight` sorted set: parties with a message under way, by when that is given up
/// - `outbox:wamid:<wamid>` string: our id of a message that Meta has named, for 30 days
/// - `outbox:dead` list: ids of messages that could not be sent
@ApplicationModule(allowedDependencies = {"shared", "privacy", "whatsapp", "inbox"})
@NullMarked
package id.rangkul.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
