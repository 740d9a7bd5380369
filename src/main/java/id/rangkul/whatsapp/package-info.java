/// Our side of the WhatsApp Cloud API: the webhook that Meta calls, and the client that calls Meta.
///
/// It owns the translation between Meta's JSON and the house's words
/// ([Incoming][id.rangkul.inbox.Incoming] on the way in, [Outgoing][id.rangkul.whatsapp.Outgoing]
/// and [SendOutcome][id.rangkul.whatsapp.SendOutcome] on the way out;
/// [Download][id.rangkul.whatsapp.Download] for files,
/// [MetaTemplate][id.rangkul.whatsapp.MetaTemplate] for templates), the checks of signature, size
/// and form, and the meaning of Meta's error codes.
///
/// It promises: Meta hears 200 only after the inbox has everything on disk; what cannot be read is
/// kept and counted and never takes a sibling with it; one call of the client is at most one
/// request, and a request that may have reached Meta is never called failed; a file is handed over
/// only if it is the one that Meta announced, and our token goes to nobody else. Redis keys: none.
@ApplicationModule(allowedDependencies = {"shared", "inbox"})
@NullMarked
package id.rangkul.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
