package id.rangkul.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Brings to the service what it has to hear: what a phone wrote, and how far each message to a
/// phone has come.
final class Post {
  /// The pauses before a message is sent, delivered and read: quick, but to be seen one after the
  /// other.
  private static final List<Step> STEPS =
      List.of(
          new Step(Progress.SENT, Duration.ofMillis(120)),
          new Step(Progress.DELIVERED, Duration.ofMillis(280)),
          new Step(Progress.READ, Duration.ofMillis(900)));

  private final Desk desk;
  private final Courier courier;
  private final WebhookBodies bodies;
  private final PhoneBook book;
  private final Later later;
  private final Clock clock;

  Post(Desk desk, Courier courier, WebhookBodies bodies, PhoneBook book, Later later, Clock clock) {
    this.desk = desk;
    this.courier = courier;
    this.bodies = bodies;
    this.book = book;
    this.later = later;
    this.clock = clock;
  }

  /// Tells the service of a message that a phone wrote.
  void deliver(Bubble written) {
    courier.hand(
        bodies.message(written, name(written)), new Ticks(written.wamid(), Progress.DELIVERED));
  }

  /// Tells the service, step by step, that a message has reached its phone and was read.
  void follow(Bubble sent) {
    STEPS.stream()
        .filter(step -> sent.progress().isBefore(step.reached()))
        .findFirst()
        .ifPresent(step -> later.after(step.pause(), () -> report(sent, step.reached())));
  }

  /// Takes up, after a restart, whatever had not been handed over.
  void resume() {
    for (Bubble bubble : desk.all()) {
      switch (bubble.direction()) {
        case TO_PHONE -> follow(bubble);
        case FROM_PHONE -> {
          if (bubble.progress() == Progress.SENT) {
            deliver(bubble);
          }
        }
      }
    }
  }

  private void report(Bubble sent, Progress reached) {
    courier.hand(
        bodies.status(sent, reached, clock.instant(), name(sent)),
        new Ticks(sent.wamid(), reached));
    follow(sent.reach(reached));
  }

  private String name(Bubble bubble) {
    return book.profileName(bubble.phone().clear());
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
