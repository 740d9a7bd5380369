package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisJournalIT {
  private final String tag = "simulator-" + TestRedis.freshCentre();
  private final Records records = SharedForTests.records();
  private final AppendJournalScript script = new AppendJournalScript(TestRedis.template());

  @Test
  void givesBackEveryKindOfMessageAsItWas() {
    List<Bubble> bubbles =
        List.of(
            Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON).tried(3),
            Bubbles.to(Bubbles.SRI, "wamid.2", Bubbles.question("Ya", "Tidak")),
            Bubbles.to(
                Bubbles.SRI,
                "wamid.3",
                new Content.FromTemplate(
                    "sapaan", "id", new Sensitive("Halo"), List.of(new QuickReply("m", "Mulai")))),
            Bubbles.to(Bubbles.SRI, "wamid.4", new Content.Pressed("id", new Sensitive("Ya"))),
            Bubbles.to(
                Bubbles.SRI, "wamid.5", new Content.TemplatePressed("p", new Sensitive("Ya"))),
            Bubbles.to(Bubbles.SRI, "wamid.6", new Content.Voice("media-1")));

    bubbles.forEach(journal()::append);

    assertThat(journal().changes()).isEqualTo(bubbles);
  }

  @Test
  void writesNoWordAndNoNumberInTheClear() {
    journal().append(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));

    assertThat(records.list(Key.global(tag, "messages"), 0, -1))
        .singleElement()
        .asString()
        .doesNotContain("halo", "6281310000002");
  }

  @Test
  void forgetsTheOldestBeyondItsLimit() {
    Key list = Key.global(tag, "messages");
    for (int i = 1; i <= 5; i++) {
      script.run(list, "line " + i, 3);
    }

    assertThat(records.list(list, 0, -1)).containsExactly("line 3", "line 4", "line 5");
  }

  @Test
  void remembersHowFarTheClockIsAhead() {
    assertThat(journal().ahead()).isEqualTo(Duration.ZERO);

    journal().keepAhead(Duration.ofDays(8));

    assertThat(journal().ahead()).isEqualTo(Duration.ofDays(8));
  }

  private RedisJournal journal() {
    return new RedisJournal(records, SharedForTests.commits(), script, tag);
  }
}
