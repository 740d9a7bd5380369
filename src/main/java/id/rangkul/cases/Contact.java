package id.rangkul.cases;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Sensitive;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A person on WhatsApp with a role in a case. `call` is how she likes to be called: "Ibu Sri";
/// `relation` is hers to the client.
///
/// @param onFile the addresses that the centre's file gave last
/// @param addresses where she is to be reached now, as far as it is known: what was on file, and
///   what messages, statuses and moves have shown since; none where the number has turned out to be
///   somebody else's
/// @param writesTo Meta's id of the number of ours that she wrote to last
public record Contact(
    ContactId id,
    CaseId ofCase,
    ContactRole role,
    Optional<String> relation,
    Sensitive name,
    Sensitive call,
    Addresses onFile,
    Addresses addresses,
    Optional<String> writesTo,
    String language,
    Optional<ConsentOnFile> consent) {

  /// Where messages go; empty where nobody knows.
  public Optional<Sensitive> address() {
    return addresses.best();
  }

  public Contact with(UnaryOperator<Addresses> change) {
    return with(change.apply(addresses), writesTo);
  }

  public Contact writingTo(String phoneNumberId) {
    return with(addresses, Optional.of(phoneNumberId));
  }

  /// The contact as a file tells it now, with what was learned since the file before. New addresses
  /// on file are taken for better than anything that was learned.
  Contact after(Contact before) {
    return onFile.equals(before.onFile)
        ? with(before.addresses, before.writesTo)
        : with(addresses, before.writesTo);
  }

  private Contact with(Addresses newAddresses, Optional<String> newWritesTo) {
    return new Contact(
        id,
        ofCase,
        role,
        relation,
        name,
        call,
        onFile,
        newAddresses,
        newWritesTo,
        language,
        consent);
  }
}
