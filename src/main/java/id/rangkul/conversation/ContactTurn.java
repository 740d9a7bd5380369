package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.cases.Cases;
import id.rangkul.cases.Contact;
import id.rangkul.cases.ContactRole;
import id.rangkul.cases.Staff;
import id.rangkul.cases.TimelineEntry;
import id.rangkul.dialog.AlertTakenUp;
import id.rangkul.dialog.ButtonPressed;
import id.rangkul.dialog.Called;
import id.rangkul.dialog.Conversation;
import id.rangkul.dialog.Decision;
import id.rangkul.dialog.DialogEngine;
import id.rangkul.dialog.Effect;
import id.rangkul.dialog.Event;
import id.rangkul.dialog.Facts;
import id.rangkul.dialog.LoseAddress;
import id.rangkul.dialog.MediaReceived;
import id.rangkul.dialog.Noticed;
import id.rangkul.dialog.NumberChanged;
import id.rangkul.dialog.PromptDue;
import id.rangkul.dialog.PutBeforeWorker;
import id.rangkul.dialog.RaiseAlert;
import id.rangkul.dialog.Record;
import id.rangkul.dialog.StaySilent;
import id.rangkul.dialog.Undelivered;
import id.rangkul.dialog.UserSaid;
import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Fate;
import id.rangkul.inbox.Ledger;
import id.rangkul.outbox.Purpose;
import id.rangkul.programme.Programme;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Versioned;
import id.rangkul.timers.Hours;
import id.rangkul.understanding.Understanding;
import id.rangkul.understanding.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A turn in the conversation with a contact: a message, a due prompt, or the news that a worker
/// has taken up.
final class ContactTurn {
  private final Acquaintance acquaintance;
  private final Concerns concerns;
  private final People people;
  private final Conversations conversations;
  private final Understanding understanding;
  private final DialogEngine engine;
  private final AlertDesk alertDesk;
  private final Enclosures enclosures;
  private final Letters letters;
  private final AccountBook book;
  private final Cases cases;
  private final Programme programme;
  private final Ledger ledger;

  ContactTurn(
      Acquaintance acquaintance,
      Concerns concerns,
      People people,
      Conversations conversations,
      Understanding understanding,
      DialogEngine engine,
      AlertDesk alertDesk,
      Enclosures enclosures,
      Letters letters,
      AccountBook book,
      Cases cases,
      Programme programme,
      Ledger ledger) {
    this.acquaintance = acquaintance;
    this.concerns = concerns;
    this.people = people;
    this.conversations = conversations;
    this.understanding = understanding;
    this.engine = engine;
    this.alertDesk = alertDesk;
    this.enclosures = enclosures;
    this.letters = letters;
    this.book = book;
    this.cases = cases;
    this.programme = programme;
    this.ledger = ledger;
  }

  void message(Draft draft, Arrival.MessageReceived message, ContactId from) {
    Optional<Acquaintance.Met> met = acquaintance.meet(draft, message, from);
    Optional<Person> person = met.flatMap(it -> people.around(draft.centreId(), it.contact()));
    Fate fate =
        person.isPresent()
            ? message(draft, message, person.get(), met.get().doubtful())
            : new Fate.NoAction("CONTACT_GONE");
    ledger.stage(draft.unit(), draft.centreId(), message.wamid(), fate);
  }

  private Fate message(
      Draft draft, Arrival.MessageReceived message, Person person, boolean doubtful) {
    noteIncoming(draft, message, person);
    Versioned<Conversation> stored = conversationWith(draft, person);
    Versioned<Conversation> before = doubtful ? stored.with(Conversation::doubted) : stored;
    Optional<Event> event = event(draft, message, message.content(), person, before.record());
    return event
        .map(happened -> decide(draft, person, before, happened, matter(message)))
        .orElseGet(
            () -> new Fate.NoAction(Contents.kind(message.content()).toUpperCase(Locale.ROOT)));
  }

  /// WhatsApp says that the person is to be found elsewhere from now on. Before anything personal
  /// is said there, it is asked whether the person is the same.
  void moved(Draft draft, Arrival.AddressChanged change, ContactId who) {
    Fate fate =
        cases
            .contactToChange(draft.centreId(), who)
            .map(known -> moved(draft, change, known))
            .orElseGet(() -> new Fate.NoAction("CONTACT_GONE"));
    ledger.stage(draft.unit(), draft.centreId(), change.wamid(), fate);
  }

  private Fate moved(Draft draft, Arrival.AddressChanged change, Versioned<Contact> known) {
    Versioned<Conversation> before = conversations.of(draft.centreId(), known.record().id());
    boolean doubted = before.record().doubt().isPresent();
    Optional<Acquaintance.Met> met = acquaintance.move(draft, known, change.to(), doubted);
    if (met.isEmpty() || !met.get().doubtful()) {
      return new Fate.NoAction("ADDRESS_NOTED");
    }
    return people
        .around(draft.centreId(), met.get().contact())
        .map(person -> decide(draft, person, before, new NumberChanged(draft.now()), Matter.of("")))
        .orElseGet(() -> new Fate.NoAction("CONTACT_GONE"));
  }

  /// As [#moved], of somebody who shares the phone with another who is asked.
  void movedAlong(Draft draft, Arrival.AddressChanged change, ContactId who) {
    boolean doubted = conversations.of(draft.centreId(), who).record().doubt().isPresent();
    cases
        .contactToChange(draft.centreId(), who)
        .flatMap(known -> acquaintance.move(draft, known, change.to(), doubted))
        .filter(Acquaintance.Met::doubtful)
        .ifPresent(met -> conversations.stageDoubt(draft.unit(), draft.centreId(), who));
  }

  /// The calendar asks for a check-in. By night, after a standstill, it waits for the morning.
  void prompt(Draft draft, Arrival.TimerFired timer, ContactId to) {
    Optional<Person> found = people.find(draft.centreId(), to);
    if (found.isEmpty()) {
      return;
    }
    Person person = found.get();
    var zone = draft.centre().timezone();
    if (!Hours.WAKING.contains(draft.now(), zone)) {
      programme.stageInWakingHours(
          draft.unit(), draft.centreId(), person.contact(), timer.version(), zone, draft.now());
      return;
    }
    programme.stageNext(
        draft.unit(), draft.centreId(), person.ofCase(), person.contact(), zone, draft.now());
    String dialog =
        person.contact().role() == ContactRole.CLIENT ? "checkin-client" : "checkin-family";
    decide(
        draft,
        person,
        conversationWith(draft, person),
        new PromptDue(draft.now(), dialog),
        Matter.of(""));
  }

  void takenUp(Draft draft, Arrival.AlertTakenUp news) {
    people
        .find(draft.centreId(), news.contact())
        .ifPresent(
            person -> {
              String worker =
                  cases
                      .staff(draft.centreId(), news.by())
                      .map(Staff::call)
                      .map(Sensitive::clear)
                      .orElse(draft.centre().name());
              var event = new AlertTakenUp(news.at(), worker);
              decide(draft, person, conversationWith(draft, person), event, Matter.of(""));
            });
  }

  /// A message to somebody has ended undelivered, and goes in no other form either.
  ///
  /// @param held what it said, where that is kept until the person writes
  void undelivered(
      Draft draft,
      Arrival.SendFailed news,
      Purpose purpose,
      ContactId to,
      Optional<Sensitive> held) {
    people
        .find(draft.centreId(), to)
        .ifPresent(
            person -> {
              Undelivered event = Undeliveries.event(news, purpose);
              Matter matter = Matter.of(List.of(Undeliveries.alertCode(event)));
              Versioned<Conversation> stored = conversationWith(draft, person);
              Versioned<Conversation> before =
                  held.map(words -> stored.with(now -> now.keeping(words.clear()))).orElse(stored);
              decide(draft, person, before, event, matter);
            });
  }

  private static Matter matter(Arrival.MessageReceived message) {
    return Matter.of(Contents.words(message.content()))
        .with(
            Contents.file(message.content())
                .map(media -> new Enclosed(message.wamid(), message.at(), media)));
  }

  private Versioned<Conversation> conversationWith(Draft draft, Person person) {
    return conversations.of(draft.centreId(), person.contact().id());
  }

  private Fate decide(
      Draft draft, Person person, Versioned<Conversation> before, Event event, Matter matter) {
    Facts facts =
        people
            .facts(draft.centre(), person)
            .withOpenAlert(matter.file().isPresent() && alertDesk.waitsFor(draft, person));
    Decision decision = engine.decide(before.record(), event, facts);
    WindowPlan plan =
        WindowPlan.of(
            decision,
            draft.now(),
            engine.waiting(facts),
            wanted -> book.choose(draft.centreId(), wanted, draft.now()));
    conversations.stage(
        draft.unit(), draft.centreId(), person.contact().id(), before.with(_ -> plan.next()));
    List<RaiseAlert> raised = effects(decision, RaiseAlert.class);
    Optional<AlertId> alert =
        raised.isEmpty()
            ? Optional.empty()
            : Optional.of(raise(draft, person, decision, raised, told(before.record(), matter)));
    plan.forms().forEach(form -> letters.toContact(draft, person.contact(), form));
    effects(decision, Record.class).forEach(line -> note(draft, person, line));
    effects(decision, LoseAddress.class).forEach(_ -> acquaintance.lose(draft, person.contact()));
    return fate(draft, decision, plan, alert);
  }

  /// The worker must know when nobody is sure who has written.
  private Matter told(Conversation before, Matter matter) {
    return before.doubt().isEmpty() || matter.words().isBlank()
        ? matter
        : matter.saying(matter.words() + "\n\n" + letters.phrase("number_in_doubt"));
  }

  /// A file is named in the alert where a worker is to hear or see it, and fetched at once.
  private AlertId raise(
      Draft draft, Person person, Decision decision, List<RaiseAlert> raised, Matter matter) {
    boolean shown = !effects(decision, PutBeforeWorker.class).isEmpty();
    Optional<Enclosed> file = matter.file().filter(_ -> shown);
    Concern concern = concerns.of(draft.centre(), person);
    AlertId alert = alertDesk.raise(draft, concern, raised, matter.with(file));
    file.ifPresent(one -> enclosures.fetch(draft, one.fetch(person, alert)));
    return alert;
  }

  private void note(Draft draft, Person person, Record line) {
    cases.stage(
        draft.unit(),
        draft.centreId(),
        person.ofCase().id(),
        new TimelineEntry(
            draft.now(),
            TimelineEntry.Kind.DIALOG,
            new Party.OfContact(person.contact().id()).key(),
            Map.of("what", line.kind().name()),
            Optional.of(new Sensitive(new TreeMap<>(line.details()).toString()))));
  }

  /// A message of ours has ended undelivered; the timeline says why.
  void notSent(Draft draft, Arrival.SendFailed failure, ContactId to) {
    cases
        .contact(draft.centreId(), to)
        .ifPresent(
            contact ->
                letters.notSent(draft, contact, failure.message().value(), failure.reason()));
  }

  private static Fate fate(
      Draft draft, Decision decision, WindowPlan plan, Optional<AlertId> alert) {
    if (alert.isPresent()) {
      return new Fate.Escalated(alert.get().toString());
    }
    if (draft.sends()) {
      return new Fate.Answered();
    }
    return new Fate.NoAction(
        plan.reason()
            .or(
                () ->
                    effects(decision, StaySilent.class).stream()
                        .map(StaySilent::reason)
                        .findFirst())
            .orElse("NOTHING_TO_SAY"));
  }

  private static <E extends Effect> List<E> effects(Decision decision, Class<E> kind) {
    return decision.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Optional<Event> event(
      Draft draft,
      Arrival.MessageReceived message,
      Content content,
      Person person,
      Conversation before) {
    Instant at = message.at();
    return switch (content) {
      case Content.Text(var body) -> Optional.of(said(draft, at, body.clear(), person, before));
      case Content.Pressed(var id, var title) ->
          Optional.of(new ButtonPressed(at, id, title.clear()));
      case Content.Media media ->
          media
              .caption()
              .filter(text -> !text.clear().isBlank())
              .<Event>map(
                  text ->
                      said(draft, at, text.clear(), person, before)
                          .under(Contents.kind(media.kind())))
              .or(() -> Optional.of(new MediaReceived(at, Contents.kind(media.kind()))));
      case Content.Reaction(var emoji) ->
          Optional.of(reacted(draft, at, emoji.clear(), person, before));
      case Content.Edited(var _, var now) -> event(draft, message, now, person, before);
      case Content.Call _ -> Optional.of(new Called(at));
      case Content.Place _,
          Content.Cards _,
          Content.FormReply _,
          Content.Order _,
          Content.Withheld _,
          Content.Other _ ->
          Optional.of(new MediaReceived(at, Contents.kind(content)));
      case Content.Opened _, Content.Revoked _ -> Optional.empty();
    };
  }

  /// An emoji put on a question answers it; otherwise it only shows that somebody is there.
  private Event reacted(Draft draft, Instant at, String emoji, Person person, Conversation before) {
    boolean asked = engine.question(before, people.facts(draft.centre(), person)).isPresent();
    return asked && !emoji.isEmpty() ? said(draft, at, emoji, person, before) : new Noticed(at);
  }

  private UserSaid said(Draft draft, Instant at, String text, Person person, Conversation before) {
    Optional<String> question = engine.question(before, people.facts(draft.centre(), person));
    var utterance = new Utterance(text, People.role(person.contact()), question);
    return new UserSaid(at, text, understanding.interpret(utterance));
  }

  private void noteIncoming(Draft draft, Arrival.MessageReceived message, Person person) {
    cases.stage(
        draft.unit(),
        draft.centreId(),
        person.ofCase().id(),
        new TimelineEntry(
            message.at(),
            TimelineEntry.Kind.MESSAGE_IN,
            message.from().key(),
            Map.of("kind", Contents.kind(message.content()), "wamid", message.wamid().value()),
            Optional.of(new Sensitive(Contents.words(message.content())))));
  }
}
