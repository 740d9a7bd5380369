/// Dialog is the functional core of the service: what is said to a person, and what follows from what they say.
///
/// It owns the dialog language (YAML files under `dialogs/`), its checks, the message templates, the phrases for staff
/// and the engine `decide(conversation, event, facts) → decision`. It promises: the same conversation, event and facts
/// give the same decision; an alarming message always raises an alert, whatever was going on; after STOP nothing is said
/// but a safety answer to the person's own alarming message; no file with a mistake is ever run. It knows no clock, no
/// randomness, no network and no store, and owns no Redis key.
@ApplicationModule(allowedDependencies = {"shared", "understanding"})
@NullMarked
package id.rangkul.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
