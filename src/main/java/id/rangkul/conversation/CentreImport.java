package id.rangkul.conversation;

import id.rangkul.cases.CaseIntake;
import id.rangkul.cases.Centre;
import id.rangkul.cases.CentreFile;
import id.rangkul.cases.CentreFileReader;
import id.rangkul.cases.Staff;
import id.rangkul.inbox.Directory;
import id.rangkul.programme.Programme;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commit;
import id.rangkul.shared.Commits;
import id.rangkul.shared.Mistake;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Takes a centre file in: staff, cases, contacts, who is behind which number, and the first prompt
/// of everybody new. All of it or nothing; the same file again changes nothing.
public final class CentreImport {
  /// People may be enrolled in the console meanwhile; after so many collisions something else is
  /// wrong.
  static final int MAX_CONFLICTS = 5;

  private final CaseIntake intake;
  private final Conversations conversations;
  private final Directory directory;
  private final Programme programme;
  private final Commits commits;
  private final Clock clock;

  CentreImport(
      CaseIntake intake,
      Conversations conversations,
      Directory directory,
      Programme programme,
      Commits commits,
      Clock clock) {
    this.intake = intake;
    this.conversations = conversations;
    this.directory = directory;
    this.programme = programme;
    this.commits = commits;
    this.clock = clock;
  }

  /// How an import ended.
  public sealed interface Result {
    /// `enrolled` counts the contacts that were not there before.
    record Imported(CentreId centre, int staff, int cases, int contacts, int enrolled)
        implements Result {}

    record Refused(List<Mistake> mistakes) implements Result {
      public Refused {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  public Result run(String fileName, String text) {
    return switch (CentreFileReader.read(fileName, text)) {
      case CentreFileReader.Read.Faulty(var mistakes) -> new Result.Refused(mistakes);
      case CentreFileReader.Read.Sound(var file) -> take(fileName, file);
    };
  }

  private Result take(String fileName, CentreFile file) {
    Centre centre = file.centre();
    Optional<CentreId> owner = directory.centreOf(centre.phoneNumberId());
    if (owner.isPresent() && !owner.get().equals(centre.id())) {
      String reason = "phone_number_id belongs to the centre '" + owner.get() + "' already";
      return new Result.Refused(List.of(new Mistake(fileName, 1, reason)));
    }
    for (int conflicts = 0; conflicts < MAX_CONFLICTS; conflicts++) {
      UnitOfWork unit = UnitOfWork.unfenced();
      int enrolled = stage(unit, file);
      if (commits.commit(unit) instanceof Commit.Committed) {
        directory.register(centre.id(), centre.phoneNumberId());
        return new Result.Imported(
            centre.id(),
            file.staff().size(),
            file.cases().size(),
            file.contacts().size(),
            enrolled);
      }
    }
    throw new IllegalStateException("the centre changes faster than it can be imported");
  }

  private int stage(UnitOfWork unit, CentreFile file) {
    Centre centre = file.centre();
    CaseIntake.Changes changes = intake.stage(unit, file);
    for (CaseIntake.Hired hired : changes.staff()) {
      Party party = new Party.OfStaff(hired.staff().id());
      List<Sensitive> before = hired.before().map(Staff::phone).stream().toList();
      addresses(unit, centre, party, List.of(hired.staff().phone()), before);
    }
    int enrolled = 0;
    for (CaseIntake.Enrolled one : changes.contacts()) {
      Party party = new Party.OfContact(one.contact().id());
      List<Sensitive> before =
          one.before().map(contact -> contact.addresses().all()).orElse(List.of());
      addresses(unit, centre, party, one.contact().addresses().all(), before);
      if (one.before().filter(it -> !it.onFile().equals(one.contact().onFile())).isPresent()) {
        conversations.stageSure(unit, centre.id(), one.contact().id()); // the centre vouches for it
      }
      if (one.before().isEmpty()) {
        enrolled++;
        programme.stageNext(
            unit, centre.id(), one.ofCase(), one.contact(), centre.timezone(), clock.instant());
      }
    }
    return enrolled;
  }

  private void addresses(
      UnitOfWork unit, Centre centre, Party party, List<Sensitive> now, List<Sensitive> before) {
    for (Sensitive old : before) {
      if (!now.contains(old)) {
        directory.stageAddressGone(unit, centre.id(), Address.parse(old.clear()), party);
      }
    }
    for (Sensitive one : now) {
      directory.stageAddress(unit, centre.id(), Address.parse(one.clear()), party);
    }
  }
}
