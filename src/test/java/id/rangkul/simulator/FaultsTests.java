package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FaultsTests {
  private final Faults faults = new Faults(() -> {});

  @Test
  void hitsAsOftenAsItWasAskedFor() {
    add("{'kind':'error','code':131056,'times':2}");

    assertThat(next()).contains(Faults.refusal(131056));
    assertThat(next()).contains(Faults.refusal(131056));
    assertThat(next()).isEmpty();
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void hitsOnlyTheCallsAndThePersonItIsMeantFor() {
    add("{'kind':'reset_after','on':'media'}");
    add("{'kind':'failed','code':131026,'to':'+6281310000002'}");

    assertThat(faults.next(Standing.Place.SEND, Bubbles.BUDI)).isEmpty();
    assertThat(faults.next(Standing.Place.SEND, Bubbles.SRI))
        .contains(new Fault.Undelivered(GraphError.of(131026)));
    assertThat(faults.next(Standing.Place.MEDIA, "")).contains(new Fault.ResetAfter());
  }

  @Test
  void refusesEveryTokenUntilItIsTakenAway() {
    add("{'kind':'token'}");

    assertThat(next()).contains(Faults.refusal(190));
    assertThat(faults.next(Standing.Place.MEDIA, "")).contains(Faults.refusal(190));
    faults.clear();
    assertThat(next()).isEmpty();
  }

  @Test
  void rollsTheSameDiceForTheSameSeed() {
    add("{'kind':'random','percent':10,'seed':7}");
    List<Optional<Fault>> first = thousand();
    faults.clear();
    add("{'kind':'random','percent':10,'seed':7}");

    assertThat(thousand()).isEqualTo(first);
    assertThat(first.stream().filter(Optional::isPresent).count()).isBetween(60L, 140L);
  }

  @Test
  void changesHowStatusesCome() {
    add("{'kind':'statuses','delay_ms':1500,'repeat':2,'shuffle':true}");

    assertThat(next()).as("no call is hit").isEmpty();
    assertThat(faults.habit()).isEqualTo(new StatusHabit(Duration.ofMillis(1500), 2, true));
    faults.clear();
    assertThat(faults.habit()).isEqualTo(StatusHabit.ORDERLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'kind':'storm'}",
        "{'kind':'error'}",
        "{'kind':'error','code':7}",
        "{'kind':'5xx','status':404}",
        "{'kind':'slow','ms':0}",
        "{'kind':'random','percent':101}",
        "{'kind':'statuses','repeat':21}",
        "{'kind':'reset_before','times':-1}",
        "{'kind':'reset_before','on':'moon'}"
      })
  void saysWhichFaultsThereAre(String wish) {
    assertThat(read(wish))
        .isInstanceOfSatisfying(
            FaultReader.Reading.Wrong.class, wrong -> assertThat(wrong.why()).endsWith("."));
  }

  private List<Optional<Fault>> thousand() {
    List<Optional<Fault>> rolled = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rolled.add(next());
    }
    return rolled;
  }

  private Optional<Fault> next() {
    return faults.next(Standing.Place.SEND, Bubbles.SRI);
  }

  private void add(String wish) {
    faults.add(((FaultReader.Reading.Wish) read(wish)).fault());
  }

  private static FaultReader.Reading read(String wish) {
    return FaultReader.read(JsonMapper.shared().readTree(wish.replace('\'', '"')));
  }
}
