package id.rangkul.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyPeopleIT {
  private static final AtomicInteger WEEKS = new AtomicInteger();

  /// All numbers share one count, so that each test takes a week of its own.
  private final Instant now =
      Instant.parse("2026-11-23T02:00:00Z").plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));

  private final CentreId centre = TestRedis.freshCentre();
  private final DailyPeople people = people(10);

  @ParameterizedTest
  @CsvSource({"ROUTINE,8", "REPLY,10", "SAFETY,12", "ALERT,12"})
  void keepsRoomForWhatIsUrgent(Purpose purpose, int admitted) {
    int went = 0;
    for (int i = 0; i < 12; i++) {
      went += people.roomAt(to("orang-" + i, purpose), now).isEmpty() ? 1 : 0;
    }

    assertThat(went).isEqualTo(admitted);
  }

  @Test
  void countsAPersonOnce() {
    for (int i = 0; i < 20; i++) {
      assertThat(people.roomAt(to("ibu-budi", Purpose.ROUTINE), now)).isEmpty();
    }
    assertThat(people.roomAt(to("bapak-budi", Purpose.ROUTINE), now)).isEmpty();
  }

  @Test
  void tellsWhenThereWillBeRoom() {
    for (int i = 0; i < 8; i++) {
      people.roomAt(to("orang-" + i, Purpose.ROUTINE), now.plusSeconds(i));
    }
    people.roomAt(to("bahaya", Purpose.SAFETY), now.plusSeconds(20));
    Optional<Instant> roomAt = people.roomAt(to("satu-lagi", Purpose.ROUTINE), now.plusSeconds(60));

    assertThat(roomAt).contains(now.plusSeconds(1).plus(DailyPeople.DAY));
    assertThat(people.roomAt(to("satu-lagi", Purpose.ROUTINE), roomAt.orElseThrow().plusMillis(1)))
        .isEmpty();
  }

  @Test
  void knowsNoLimitWhereMetaHasNone() {
    DailyPeople unlimited = people(0);

    for (int i = 0; i < 20; i++) {
      assertThat(unlimited.roomAt(to("orang-" + i, Purpose.ROUTINE), now)).isEmpty();
    }
  }

  private static DailyPeople people(int limit) {
    return new DailyPeople(new CountPersonScript(TestRedis.template()), limit);
  }

  private Subject to(String name, Purpose purpose) {
    Party party = new Party.OfContact(new ContactId(name));
    return new Subject(centre, new MessageId("m"), party, purpose, "");
  }
}
