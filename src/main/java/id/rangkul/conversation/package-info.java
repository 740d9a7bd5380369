/// The imperative shell: it owns lanes, takes each arrival in its turn, loads what the turn needs,
/// has it understood and decided, lets every module stage its writes, and commits once. Every
/// message leaves a turn with a fate.
///
/// It promises: one atomic commit a turn; a turn whose records have changed meanwhile is decided
/// again; a turn that fails again and again is set aside and reported, and holds up nobody else.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `conversation:<contact>` record: the state of the dialogue, sealed
/// - `shared-phone:several:<contact>,<contact>` record: messages of which nobody has said yet who
///   wrote them, sealed, and who has said last to be writing
/// - `guest:<keyed hash>` string: when a stranger was told last who we are, for a day, or `STOP`
///   for a year
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "privacy",
      "understanding",
      "dialog",
      "inbox",
      "whatsapp",
      "media",
      "outbox",
      "timers",
      "cases",
      "escalation",
      "escalation :: rules",
      "programme",
      "account"
    })
@NullMarked
package id.rangkul.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
