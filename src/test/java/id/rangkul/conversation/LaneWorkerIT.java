package id.rangkul.conversation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.InboxKeys;
import id.rangkul.inbox.Lanes;
import id.rangkul.inbox.Waiting;
import id.rangkul.inbox.Wakes;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Lease;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.support.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.redis.RedisConnectionFailureException;

class LaneWorkerIT {
  private static final long DEADLINE = 30_000;
  private static final Party MOTHER = new Party.OfContact(new ContactId("ibu-budi"));

  private final CentreId centre = TestRedis.freshCentre();
  private final Lanes lanes = InboxForTests.lanes("worker", Duration.ofMinutes(10));
  private final Turns turns = mock(Turns.class);
  private final int lane = InboxKeys.laneOf(MOTHER, lanes.perCentre());
  private final Lease lease = lanes.claim(centre, lane, Optional.empty()).orElseThrow();
  private final LaneWorker worker =
      new LaneWorker(centre, lane, lease, lanes, new Wakes(), turns, new SimpleMeterRegistry());

  @BeforeEach
  void letSomethingWait() {
    letWait(MOTHER);
    when(turns.park(any(), anyInt(), any(), any(), anyString())).thenReturn(Turns.Ended.NOT_OWNER);
  }

  @AfterEach
  void stopTheWorker() {
    worker.stop();
  }

  @Test
  void setsAsideAnArrivalWhoseTurnFailsAgainAndAgain() {
    failing(new IllegalStateException("a bug"));

    Thread.startVirtualThread(worker);

    verifyParked("IllegalStateException");
  }

  @Test
  void setsAsideAnArrivalWhoseWritesRedisRefuses() {
    failing(new InvalidDataAccessApiUsageException("ERR Error running script: WRONGTYPE"));

    Thread.startVirtualThread(worker);

    verifyParked("InvalidDataAccessApiUsageException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OOM command not allowed", "LOADING Redis is loading", "READONLY replica"})
  void keepsTryingWhileRedisTakesNothing(String answer) {
    failing(new InvalidDataAccessApiUsageException(answer));

    Thread.startVirtualThread(worker);

    verifyTriedWithoutParking();
  }

  @Test
  void keepsTryingWhileRedisIsAway() {
    failing(new RedisConnectionFailureException("connection refused"));

    Thread.startVirtualThread(worker);

    verifyTriedWithoutParking();
  }

  @Test
  void goesOnWithOtherPeopleWhileTheTurnOfOneFails() {
    letWait(somebodyElseInTheLane());
    when(turns.run(any(), anyInt(), any(), any()))
        .thenAnswer(
            call -> {
              Waiting waiting = call.getArgument(3);
              if (waiting.arrival().subject().equals(MOTHER.key())) {
                throw new IllegalStateException("a bug");
              }
              return Turns.Ended.DONE;
            });

    Thread.startVirtualThread(worker);

    verify(turns, timeout(DEADLINE).atLeastOnce())
        .run(
            any(),
            eq(lane),
            eq(lease),
            argThat(one -> !one.arrival().subject().equals(MOTHER.key())));
    verifyParked("IllegalStateException");
  }

  private Party somebodyElseInTheLane() {
    return IntStream.iterate(0, i -> i + 1)
        .<Party>mapToObj(i -> new Party.OfContact(new ContactId("tetangga-" + i)))
        .filter(party -> InboxKeys.laneOf(party, lanes.perCentre()) == lane)
        .findFirst()
        .orElseThrow();
  }

  private void letWait(Party about) {
    var arrival =
        new Arrival.SendFailed(
            Instant.EPOCH, new MessageId("m1"), about, "about", "ROUTINE", Optional.empty(), "");
    UnitOfWork unit = UnitOfWork.unfenced();
    lanes.stageArrival(unit, centre, arrival);
    SharedForTests.commits().commit(unit);
  }

  private void failing(RuntimeException failure) {
    when(turns.run(any(), anyInt(), any(), any())).thenThrow(failure);
  }

  private void verifyParked(String reason) {
    verify(turns, timeout(DEADLINE)).park(eq(centre), eq(lane), eq(lease), any(), eq(reason));
    verify(turns, times(LaneWorker.MAX_FAILURES))
        .run(
            any(),
            eq(lane),
            eq(lease),
            argThat(one -> one.arrival().subject().equals(MOTHER.key())));
  }

  private void verifyTriedWithoutParking() {
    verify(turns, timeout(DEADLINE).atLeast(LaneWorker.MAX_FAILURES + 2))
        .run(any(), eq(lane), eq(lease), any());
    verify(turns, never()).park(any(), anyInt(), any(), any(), anyString());
  }
}
