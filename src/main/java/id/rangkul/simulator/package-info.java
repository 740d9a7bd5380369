/// The simulator is a WhatsApp Cloud API on the desk: Graph endpoints that our own client really
/// calls, phones in the browser whose messages come back as signed webhooks, and a clock that can
/// be moved. It exists in the demo only.
///
/// A call goes through [GraphReader][id.rangkul.simulator.GraphReader] (form and limits),
/// [GraphApi][id.rangkul.simulator.GraphApi] (window, rates, people) and onto the
/// [Desk][id.rangkul.simulator.Desk]; [Post][id.rangkul.simulator.Post] tells the service what
/// comes of it, and [Misbehaviour][id.rangkul.simulator.Misbehaviour] lets go wrong what was asked
/// to.
///
/// It promises to refuse what Meta would refuse, to send what Meta would send, and that a demo's
/// conversations are still there after a restart, with whatever had not been handed over yet.
///
/// Redis keys:
/// - `rangkul:{@simulator}:messages` list: every change of a [Bubble][id.rangkul.simulator.Bubble]
///   as JSON, newest last, cut to the newest 4,000
/// - `rangkul:{@simulator}:register` list: every [Person][id.rangkul.simulator.Person] and
///   [BusinessNumber][id.rangkul.simulator.BusinessNumber] that was made by hand, as JSON, newest
///   last, cut to the newest 2,000
/// - `rangkul:{@simulator}:ahead` string: how far the service's clock is ahead of the wall, an ISO
///   8601 duration
@ApplicationModule(allowedDependencies = {"shared", "whatsapp"})
@NullMarked
package id.rangkul.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
