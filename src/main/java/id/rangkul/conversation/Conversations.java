package id.rangkul.conversation;

import id.rangkul.dialog.Conversation;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import tools.jackson.databind.json.JsonMapper;

/// Loads and stages the state of the dialogue with each contact.
final class Conversations {
  private final Records records;
  private final JsonMapper json = JsonMapper.builder().build();

  Conversations(Records records) {
    this.records = records;
  }

  Versioned<Conversation> of(CentreId centre, ContactId contact) {
    return records
        .find(key(centre, contact), StoredConversation.class)
        .map(
            stored ->
                new Versioned<>(
                    stored.version(),
                    json.readValue(stored.record().state().clear(), Conversation.class)))
        .orElseGet(() -> new Versioned<>(0, Conversation.fresh()));
  }

  void stage(UnitOfWork unit, CentreId centre, ContactId contact, Versioned<Conversation> changed) {
    Sensitive state = new Sensitive(json.writeValueAsString(changed.record()));
    records.stage(
        unit,
        key(centre, contact),
        new Versioned<>(changed.version(), new StoredConversation(state)));
  }

  /// Stages that a contact's number may have become somebody else's.
  void stageDoubt(UnitOfWork unit, CentreId centre, ContactId contact) {
    stage(unit, centre, contact, of(centre, contact).with(Conversation::doubted));
  }

  /// Stages that a contact's number is her own, where that was in doubt.
  void stageSure(UnitOfWork unit, CentreId centre, ContactId contact) {
    Versioned<Conversation> before = of(centre, contact);
    if (before.record().doubt().isPresent()) {
      stage(unit, centre, contact, before.with(Conversation::sure));
    }
  }

  private static Key key(CentreId centre, ContactId contact) {
    return Key.of(centre, "conversation", contact.value());
  }
}
