/// The inbox takes in everything that happens to a conversation, a case or an alert, keeps it
/// durably and in order, and knows its fate. Nothing reaches the rest of the house by another door.
///
/// It promises: what was accepted is on disk before the caller hears of it; the same WhatsApp
/// message accepted again within 8 days changes nothing; the events of one party are handled in
/// their order by one owner at a time.
///
/// Redis keys, all under `rangkul:{<centre>}:` unless said otherwise:
/// - `inbox:<lane>` stream: arrivals that wait for their turn, field `a` = JSON of
///   [Arrival][id.rangkul.inbox.Arrival]
/// - `lane:<lane>:lease` string: the owner's token, expires; `lane:<lane>:epoch` counter: how often
///   it changed hands
/// - `inbox:parked` stream: arrivals whose turn failed again and again; an operator looks at them
/// - `fate:<wamid>` string: what became of a message, `OPEN` at first, forgotten after 8 days
/// - `ledger` sorted set: messages without a recorded end, by deadline
/// - `address:<keyed hash>` set: the parties behind an address
/// - `rangkul:{@directory}:number:<phone number id>` string: the centre of a WhatsApp number
/// - `rangkul:{@directory}:centres` set: every centre
/// - `rangkul:{@directory}:homeless` stream: what came for a number that no centre has; an operator
///   looks at it
/// - `rangkul:{@directory}:raw:<name>` string: a webhook that could not be read in full, sealed,
///   for 7 days
/// - `rangkul:{@directory}:instances` sorted set: running service instances by their last sign of
///   life
@ApplicationModule(allowedDependencies = {"shared", "privacy"})
@NullMarked
package id.rangkul.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
