package id.rangkul.inbox;

import id.rangkul.privacy.PrivacyForTests;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Party;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.Wamid;
import id.rangkul.support.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

/// Builds this module's parts on the tests' Redis.
public final class InboxForTests {
  public static final InboxSettings SETTINGS = InboxSettings.standard();

  private InboxForTests() {}

  public static Directory directory() {
    return new Directory(
        SharedForTests.records(), SharedForTests.commits(), PrivacyForTests.lookup());
  }

  public static Intake intake(Clock clock) {
    return new RedisIntake(
        directory(),
        new AcceptArrivalsScript(TestRedis.template(), SharedForTests.records().codec()),
        SharedForTests.records().codec(),
        SharedForTests.commits(),
        new Wakes(),
        SETTINGS,
        clock,
        new SimpleMeterRegistry());
  }

  public static Ledger ledger() {
    return new Ledger(SharedForTests.records());
  }

  public static Instances instances(String name, Duration lease) {
    return new Instances(
        name,
        new SignOfLifeScript(TestRedis.template()),
        SharedForTests.commits(),
        settings(lease));
  }

  /// The lanes as one instance sees them.
  public static Lanes lanes(String instance, Duration lease) {
    return new Lanes(
        SharedForTests.records(),
        new LaneLeaseScript(TestRedis.template()),
        instances(instance, lease),
        settings(lease));
  }

  /// What waits in a party's lane, seen by anybody.
  public static Lanes lanes() {
    return lanes("onlooker", SETTINGS.lease());
  }

  /// Whom the inbox takes for the sender of a message that waits.
  public static Party senderOf(CentreId centre, Wamid wamid) {
    return IntStream.range(0, SETTINGS.lanes())
        .boxed()
        .flatMap(lane -> lanes().waiting(centre, lane, 1000).stream())
        .map(Waiting::arrival)
        .filter(Arrival.MessageReceived.class::isInstance)
        .map(Arrival.MessageReceived.class::cast)
        .filter(message -> message.wamid().equals(wamid))
        .map(Arrival.MessageReceived::from)
        .findFirst()
        .orElseThrow();
  }

  /// Takes a centre out of the directory, so that nobody in another test works for it.
  public static void forget(CentreId centre) {
    TestRedis.template().opsForSet().remove(InboxKeys.centres().text(), centre.value());
  }

  private static InboxSettings settings(Duration lease) {
    return new InboxSettings(SETTINGS.lanes(), lease, SETTINGS.answerWithin());
  }
}
