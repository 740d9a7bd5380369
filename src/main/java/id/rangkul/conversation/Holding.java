package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.account.TemplateChoice;
import id.rangkul.dialog.Conversation;
import id.rangkul.dialog.DialogEngine;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Versioned;
import java.util.Optional;

/// Holds words that came after the customer-service window, until the person writes.
final class Holding {
  private final People people;
  private final Conversations conversations;
  private final DialogEngine engine;
  private final AccountBook book;

  Holding(People people, Conversations conversations, DialogEngine engine, AccountBook book) {
    this.people = people;
    this.conversations = conversations;
    this.engine = engine;
    this.book = book;
  }

  /// Answers the template that tells of them, if one is let go; they are held in any case.
  Optional<TemplateUse> hold(Draft draft, ContactId contact, String words) {
    return people
        .find(draft.centreId(), contact)
        .flatMap(
            person -> {
              Versioned<Conversation> before = conversations.of(draft.centreId(), contact);
              conversations.stage(
                  draft.unit(), draft.centreId(), contact, before.with(now -> now.keeping(words)));
              TemplateUse waiting = engine.waiting(people.facts(draft.centre(), person));
              return switch (book.choose(draft.centreId(), waiting, draft.now())) {
                case TemplateChoice.Use(var template) -> Optional.of(template);
                case TemplateChoice.None _ -> Optional.empty();
              };
            });
  }
}
