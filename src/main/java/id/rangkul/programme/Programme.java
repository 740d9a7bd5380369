package id.rangkul.programme;

import id.rangkul.cases.CaseFile;
import id.rangkul.cases.Contact;
import id.rangkul.cases.ContactRole;
import id.rangkul.programme.rules.Cadence;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Party;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.timers.Hours;
import id.rangkul.timers.Timer;
import id.rangkul.timers.Timers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// Sets the timers of the calendar.
public final class Programme {
  /// The kind of the timer that asks for a prompt.
  public static final String TIMER = "prompt";

  private static final LocalTime FAMILY_HOUR = LocalTime.of(9, 0);
  private static final LocalTime CLIENT_HOUR = LocalTime.of(10, 0);

  /// Prompts of one hour are spread over so many minutes, so that a centre's number is not flooded
  /// at the stroke.
  private static final int SPREAD_MINUTES = 50;

  private final Timers timers;

  Programme(Timers timers) {
    this.timers = timers;
  }

  /// Stages the next prompt of a contact on a later day than `now`. A contact has one prompt ahead
  /// at a time, so nothing piles up; setting it twice changes nothing. Village supporters are not
  /// prompted yet.
  public void stageNext(
      UnitOfWork unit, CentreId centre, CaseFile file, Contact contact, ZoneId zone, Instant now) {
    nextPrompt(file, contact, zone, now).ifPresent(timer -> timers.stage(unit, centre, timer));
  }

  /// Stages a prompt that came at night, after a standstill, anew for the morning.
  public void stageInWakingHours(
      UnitOfWork unit, CentreId centre, Contact contact, long version, ZoneId zone, Instant now) {
    Instant morning = Hours.WAKING.notBefore(now, zone);
    timers.stage(unit, centre, prompt(contact, version, morning));
  }

  static Optional<Timer> nextPrompt(CaseFile file, Contact contact, ZoneId zone, Instant now) {
    if (contact.role() == ContactRole.COMMUNITY) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return Cadence.nextAfter(file.dischargedOn(), today).map(day -> prompt(contact, day, zone));
  }

  private static Timer prompt(Contact contact, LocalDate day, ZoneId zone) {
    LocalTime hour = contact.role() == ContactRole.CLIENT ? CLIENT_HOUR : FAMILY_HOUR;
    int minutes = Math.floorMod(contact.id().value().hashCode(), SPREAD_MINUTES);
    Instant due = day.atTime(hour.plusMinutes(minutes)).atZone(zone).toInstant();
    return prompt(contact, day.toEpochDay(), due);
  }

  private static Timer prompt(Contact contact, long version, Instant due) {
    String party = new Party.OfContact(contact.id()).key();
    return new Timer(TIMER + ':' + contact.id(), TIMER, party, version, due);
  }
}
