package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeskTests {
  private final Journal journal = new MemoryJournal();
  private final AtomicInteger changes = new AtomicInteger();
  private final ByHand later = new ByHand();
  private final Desk desk = new Desk(journal, later, changes::incrementAndGet);

  @Test
  void remembersOverARestart() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));
    desk.add(Bubbles.to(Bubbles.SRI, "wamid.2", Bubbles.text("Halo")));
    desk.change("wamid.1", bubble -> bubble.reach(Progress.DELIVERED));

    assertThat(new Desk(journal, later, () -> {}).all()).isEqualTo(desk.all());
  }

  @Test
  void neverMovesAMessageBack() {
    desk.add(Bubbles.to(Bubbles.SRI, "wamid.1", Bubbles.text("Halo")));
    desk.change("wamid.1", bubble -> bubble.reach(Progress.READ));
    desk.change("wamid.1", bubble -> bubble.reach(Progress.DELIVERED));

    assertThat(desk.find("wamid.1").orElseThrow().progress()).isEqualTo(Progress.READ);
    assertThat(changes).as("what changes nothing is not announced").hasValue(2);
  }

  @Test
  void keepsTheNewestThousand() {
    for (int i = 0; i <= Desk.MAX_BUBBLES; i++) {
      desk.add(Bubbles.from(Bubbles.SRI, "wamid." + i, Bubbles.NOON));
    }

    assertThat(desk.all()).hasSize(Desk.MAX_BUBBLES);
    assertThat(desk.find("wamid.0")).isEmpty();
    assertThat(desk.find("wamid." + Desk.MAX_BUBBLES)).isPresent();
  }

  @Test
  void opensTheWindowFor24HoursAfterAPersonWrote() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));
    Duration day = Duration.ofHours(24);

    assertThat(windowIsOpen(Bubbles.SRI, Bubbles.NOON.plus(day).minusMillis(1))).isTrue();
    assertThat(windowIsOpen(Bubbles.SRI, Bubbles.NOON.plus(day))).isFalse();
    assertThat(windowIsOpen(Bubbles.BUDI, Bubbles.NOON)).isFalse();
  }

  @Test
  void marksAMessageAndWhatCameBeforeItAsRead() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));
    desk.change("wamid.1", bubble -> bubble.reach(Progress.DELIVERED));
    desk.add(Bubbles.from(Bubbles.BUDI, "wamid.2", Bubbles.NOON));
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.3", Bubbles.NOON.plusSeconds(1)));
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.4", Bubbles.NOON.plusSeconds(2)));

    assertThat(desk.markRead("wamid.3")).isTrue();

    assertThat(desk.all())
        .extracting(Bubble::progress)
        .containsExactly(Progress.READ, Progress.SENT, Progress.READ, Progress.SENT);
  }

  @Test
  void marksNothingThatNobodyWrote() {
    desk.add(Bubbles.to(Bubbles.SRI, "wamid.1", Bubbles.text("Halo")));

    assertThat(desk.markRead("wamid.1")).isFalse();
    assertThat(desk.markRead("wamid.9")).isFalse();
  }

  @Test
  void opensTheWindowOfTheNumberThatWasWrittenToOnly() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));

    assertThat(desk.windowIsOpen("107", Bubbles.SRI, Bubbles.NOON)).isFalse();
  }

  @Test
  void keepsAWindowOpenWhoseMessageIsForgotten() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.first", Bubbles.NOON));
    for (int i = 0; i < Desk.MAX_BUBBLES; i++) {
      desk.add(Bubbles.to(Bubbles.BUDI, "wamid." + i, Bubbles.text("Halo")));
    }

    assertThat(desk.find("wamid.first")).isEmpty();
    assertThat(windowIsOpen(Bubbles.SRI, Bubbles.NOON)).isTrue();
  }

  @Test
  void opensNoWindowForAMessageTakenBack() {
    desk.add(Bubbles.from(Bubbles.SRI, "wamid.1", new Content.Revoke("wamid.0"), Bubbles.NOON));

    assertThat(windowIsOpen(Bubbles.SRI, Bubbles.NOON)).isFalse();
  }

  private boolean windowIsOpen(String phone, Instant now) {
    return desk.windowIsOpen(Bubbles.NUMBER, phone, now);
  }
}
