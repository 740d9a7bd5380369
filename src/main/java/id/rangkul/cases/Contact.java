package id.rangkul.cases;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Sensitive;
import java.util.Optional;

/// A person on WhatsApp with a role in a case. `call` is how she likes to be called: "Ibu Sri";
/// `relation` is hers to the client.
public record Contact(
    ContactId id,
    CaseId ofCase,
    ContactRole role,
    Optional<String> relation,
    Sensitive name,
    Sensitive call,
    Sensitive phone,
    String language,
    Optional<ConsentOnFile> consent) {}
