package id.rangkul.conversation;

import id.rangkul.account.AccountBook;
import id.rangkul.cases.CaseIntake;
import id.rangkul.cases.Cases;
import id.rangkul.dialog.DialogEngine;
import id.rangkul.dialog.DialogMistakes;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Source;
import id.rangkul.escalation.Alerts;
import id.rangkul.inbox.Directory;
import id.rangkul.inbox.Instances;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Ledger;
import id.rangkul.inbox.Wakes;
import id.rangkul.media.MediaFiles;
import id.rangkul.outbox.Outbox;
import id.rangkul.outbox.Statuses;
import id.rangkul.programme.Programme;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Records;
import id.rangkul.shared.ServiceClock;
import id.rangkul.shared.StartRefused;
import id.rangkul.timers.TimerPump;
import id.rangkul.understanding.Understanding;
import id.rangkul.understanding.Understandings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
  private static final String SERVING = "!command";

  @Bean
  Turns turns(
      Cases cases,
      Alerts alerts,
      Lanes lanes,
      Ledger ledger,
      Directory directory,
      Outbox outbox,
      AccountBook book,
      Dialogs dialogs,
      Understanding understanding,
      Records records,
      Programme programme,
      Statuses statuses,
      MediaFiles files,
      Commits commits,
      ServiceClock clock,
      MeterRegistry meters) {
    People people = new People(cases);
    Conversations conversations = new Conversations(records);
    DialogEngine engine = new DialogEngine(dialogs);
    Acquaintance acquaintance = new Acquaintance(cases, conversations, directory, outbox, commits);
    Letters letters = new Letters(outbox, cases, dialogs, book);
    Concerns concerns = new Concerns(people, letters);
    SharedPhones sharedPhones = new SharedPhones(records);
    Briefing briefing = new Briefing(dialogs.phrases());
    AlertDesk desk =
        new AlertDesk(
            alerts, cases, concerns, people, letters, sharedPhones, briefing, files, lanes, meters);
    Enclosures enclosures = new Enclosures(files, desk, concerns, people, cases, letters);
    ContactTurn contactTurn =
        new ContactTurn(
            acquaintance,
            concerns,
            people,
            conversations,
            understanding,
            engine,
            desk,
            enclosures,
            letters,
            book,
            cases,
            programme,
            ledger);
    SharedPhoneTurn sharedPhoneTurn =
        new SharedPhoneTurn(
            acquaintance,
            new Attribution(conversations, outbox),
            people,
            concerns,
            conversations,
            sharedPhones,
            contactTurn,
            desk,
            understanding,
            new WhoQuestion(letters),
            dialogs,
            cases,
            lanes,
            ledger);
    StrangerTurn strangerTurn =
        new StrangerTurn(
            understanding, dialogs, new Guests(records), concerns, desk, letters, cases, ledger);
    StaffTurn staffTurn = new StaffTurn(cases, alerts, desk, letters, ledger);
    AccountTurn accountTurn = new AccountTurn(book, meters);
    Rerouting rerouting =
        new Rerouting(
            outbox,
            book,
            accountTurn,
            letters,
            new Templates(dialogs.templates()),
            new Holding(people, conversations, engine, book));
    return new Turns(
        acquaintance,
        contactTurn,
        sharedPhoneTurn,
        strangerTurn,
        staffTurn,
        accountTurn,
        desk,
        enclosures,
        rerouting,
        statuses,
        lanes,
        ledger,
        cases,
        commits,
        outbox,
        clock);
  }

  @Bean
  Dialogs dialogs() {
    try {
      return Dialogs.load(Source.classpath());
    } catch (DialogMistakes e) {
      throw new StartRefused(
          "The dialog files have mistakes; nobody can be answered by them.",
          e.mistakes().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
  }

  @Bean
  Understanding understanding() {
    return Understandings.load();
  }

  @Bean
  @Profile(SERVING)
  LaneKeeper laneKeeper(
      Directory directory,
      Instances instances,
      Lanes lanes,
      TimerPump pump,
      Wakes wakes,
      Turns turns,
      MeterRegistry meters) {
    return new LaneKeeper(
        directory,
        instances,
        lanes,
        pump,
        (centre, lane, lease) -> new LaneWorker(centre, lane, lease, lanes, wakes, turns, meters));
  }

  @Bean
  @Profile(SERVING)
  LanesHealth lanesHealthIndicator(Directory directory, Lanes lanes) {
    return new LanesHealth(directory, lanes);
  }

  @Bean
  @Profile(SERVING)
  LedgerHealth ledgerHealthIndicator(
      Directory directory, Ledger ledger, Outbox outbox, ServiceClock clock, MeterRegistry meters) {
    return new LedgerHealth(directory, ledger, outbox, clock, meters);
  }

  @Bean
  CentreImport centreImport(
      CaseIntake intake,
      Records records,
      Directory directory,
      Programme programme,
      Commits commits,
      ServiceClock clock) {
    return new CentreImport(
        intake, new Conversations(records), directory, programme, commits, clock);
  }

  @Bean
  @Profile(SERVING)
  @ConditionalOnProperty("rangkul.import")
  ImportAtStart importAtStart(CentreImport centreImport, @Value("${rangkul.import}") Path file) {
    return new ImportAtStart(centreImport, file);
  }
}
