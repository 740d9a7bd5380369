package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisJournalIT {
  private final String tag = "simulator-" + TestRedis.freshCentre();
  private final Records records = SharedForTests.records();
  private final AppendJournalScript script = new AppendJournalScript(TestRedis.template());

  @Test
  void givesBackEveryKindOfMessageAsItWas() {
    List<Content> kinds = Bubbles.ofEveryKind();
    List<Bubble> bubbles =
        IntStream.range(0, kinds.size())
            .mapToObj(i -> Bubbles.to(Bubbles.SRI, "wamid." + i, kinds.get(i)).tried(i))
            .toList();
    RedisJournal journal = journal();

    bubbles.forEach(journal::append);
    journal.settle();

    assertThat(journal().changes()).isEqualTo(bubbles);
  }

  @Test
  void readsWhatAnEarlierVersionWrote() {
    Key list = Key.global(tag, "messages");
    Content content =
        records
            .codec()
            .read(
                list,
                "{\"type\":\"Interactive\",\"body\":%s,\"buttons\":[]}"
                    .formatted(records.codec().write(list, new Sensitive("Sehat?"))),
                Content.class);

    assertThat(content)
        .isEqualTo(new Content.Interactive(new Sensitive("Sehat?"), List.of(), Optional.empty()));
  }

  @Test
  void writesNoWordAndNoNumberInTheClear() {
    RedisJournal journal = journal();
    journal.append(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.NOON));
    journal.settle();

    assertThat(records.list(Key.global(tag, "messages"), 0, -1))
        .singleElement()
        .asString()
        .doesNotContain("halo", "6281310000002");
  }

  @Test
  void writesManyLinesInFewBatches() {
    RedisJournal journal = journal();
    for (int i = 0; i < 2 * RedisJournal.MAX_BATCH + 1; i++) {
      journal.append(Bubbles.from(Bubbles.SRI, "wamid." + i, Bubbles.NOON));
    }
    journal.settle();

    assertThat(journal().changes()).hasSize(2 * RedisJournal.MAX_BATCH + 1);
  }

  @Test
  void forgetsTheOldestBeyondItsLimit() {
    Key list = Key.global(tag, "messages");
    script.run(list, List.of("line 1", "line 2"), 3);
    script.run(list, List.of("line 3", "line 4", "line 5"), 3);

    assertThat(records.list(list, 0, -1)).containsExactly("line 3", "line 4", "line 5");
  }

  @Test
  void remembersPeopleAndNumbers() {
    Person person = Person.stranger(Bubbles.SRI).movedTo(Bubbles.BUDI);
    journal().register(person);
    journal().register(Bubbles.BUSINESS);

    assertThat(journal().registered()).containsExactly(person, Bubbles.BUSINESS);
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
