package id.rangkul.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Brings to the service what it has to hear: what a phone did, and how far each message to a phone
/// has come.
final class Post {
  /// When a message is sent, delivered and read: quick, but to be seen one after the other.
  private static final List<Step> STEPS =
      List.of(
          new Step(Progress.SENT, Duration.ofMillis(120)),
          new Step(Progress.DELIVERED, Duration.ofMillis(400)),
          new Step(Progress.READ, Duration.ofMillis(1300)));

  private static final Duration UNTIL_FAILED = Duration.ofMillis(300);

  private final Desk desk;
  private final Courier courier;
  private final StatusMail statuses;
  private final MessageWebhook messages;
  private final People people;
  private final Numbers numbers;
  private final Later later;
  private final Clock clock;
  private final Supplier<StatusHabit> habit;
  private final Random random;

  Post(
      Desk desk,
      Courier courier,
      MessageWebhook messages,
      People people,
      Numbers numbers,
      Later later,
      Clock clock,
      Supplier<StatusHabit> habit,
      Random random) {
    this.desk = desk;
    this.courier = courier;
    this.statuses = new StatusMail(courier);
    this.messages = messages;
    this.people = people;
    this.numbers = numbers;
    this.later = later;
    this.clock = clock;
    this.habit = habit;
    this.random = random;
  }

  /// Tells the service of something that was done on a phone.
  void deliver(Bubble written) {
    Person person = person(written);
    BusinessNumber number = numbers.of(written.number());
    courier.hand(
        messages.of(written, person, number), new Ticks(written.wamid(), Progress.DELIVERED));
    if (written.content() instanceof Content.Moved moved) {
      courier.hand(MessageWebhook.userId(moved, person, written.at(), number), Receipt.NONE);
    }
  }

  /// Tells the service, step by step, that a message has reached its phone and was read.
  void follow(Bubble sent) {
    StatusHabit now = habit.get();
    List<Step> ahead =
        STEPS.stream().filter(step -> sent.progress().isBefore(step.reached())).toList();
    List<Duration> pauses = new ArrayList<>(ahead.stream().map(Step::pause).toList());
    if (now.shuffled()) {
      Collections.shuffle(pauses, random);
    }
    for (int i = 0; i < ahead.size(); i++) {
      Progress reached = ahead.get(i).reached();
      for (int time = 0; time <= now.repeated(); time++) {
        later.after(pauses.get(i).plus(now.delay()), () -> report(sent, reached, Optional.empty()));
      }
    }
  }

  /// Tells the service that Meta gave up on a message.
  void fail(Bubble sent, GraphError error) {
    later.after(
        UNTIL_FAILED.plus(habit.get().delay()),
        () -> report(sent, Progress.FAILED, Optional.of(error)));
  }

  /// Takes up, after a restart, whatever had not been handed over.
  void resume() {
    for (Bubble bubble : desk.all()) {
      switch (bubble.direction()) {
        case TO_PHONE -> resume(bubble);
        case FROM_PHONE -> {
          if (bubble.progress() == Progress.SENT) {
            deliver(bubble);
          }
        }
      }
    }
  }

  private void resume(Bubble sent) {
    if (sent.error().isEmpty()) {
      follow(sent);
    } else if (sent.progress() != Progress.FAILED) {
      fail(sent, GraphError.of(sent.error().get()));
    }
  }

  private void report(Bubble sent, Progress reached, Optional<GraphError> error) {
    statuses.send(
        new StatusWebhook.Status(sent, person(sent), reached, error, clock.instant()),
        numbers.of(sent.number()),
        new Ticks(sent.wamid(), reached));
  }

  private Person person(Bubble bubble) {
    String phone = bubble.phone().clear();
    return people.of(phone).under(phone);
  }

  private record Step(Progress reached, Duration pause) {}

  /// Moves a message on once the service has heard of it.
  private final class Ticks implements Receipt {
    private final String wamid;
    private final Progress reached;

    Ticks(String wamid, Progress reached) {
      this.wamid = wamid;
      this.reached = reached;
    }

    @Override
    public void accepted() {
      desk.change(wamid, now -> now.reach(reached));
    }

    @Override
    public void refused(int attempts) {
      desk.change(wamid, now -> now.tried(attempts));
    }

    @Override
    public void givenUp() {
      desk.change(wamid, now -> now.direction() == Direction.FROM_PHONE ? now.failed() : now);
    }
  }
}
