package id.rangkul.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Hands statuses over. In quiet times each goes alone, as at Meta; where they come faster than the
/// service answers, those that wait go together.
final class StatusMail {
  /// So many webhooks with statuses are under way at once.
  static final int MAX_UNDER_WAY = 8;

  /// So many statuses go into one.
  static final int MAX_TOGETHER = 50;

  private final Courier courier;
  private final Queue<Letter> waiting = new ArrayDeque<>();
  private int underWay;

  StatusMail(Courier courier) {
    this.courier = courier;
  }

  synchronized void send(StatusWebhook.Status status, BusinessNumber number, Receipt receipt) {
    waiting.add(new Letter(status, number, receipt));
    handOver();
  }

  private synchronized void handOver() {
    while (underWay < MAX_UNDER_WAY && !waiting.isEmpty()) {
      List<Letter> together = together(waiting.remove());
      List<StatusWebhook.Status> statuses = together.stream().map(Letter::status).toList();
      underWay++;
      courier.hand(StatusWebhook.of(statuses, together.getFirst().number()), new ForAll(together));
    }
  }

  /// The first letter and those right behind it that are about the same number.
  private List<Letter> together(Letter first) {
    List<Letter> letters = new ArrayList<>(List.of(first));
    for (Letter next = waiting.peek();
        next != null && next.number().equals(first.number()) && letters.size() < MAX_TOGETHER;
        next = waiting.peek()) {
      letters.add(waiting.remove());
    }
    return letters;
  }

  private synchronized void over() {
    underWay--;
    handOver();
  }

  private record Letter(StatusWebhook.Status status, BusinessNumber number, Receipt receipt) {}

  /// One answer for several statuses. The first answer, whatever it is, makes room for the next:
  /// what is tried again must not hold up the others.
  private final class ForAll implements Receipt {
    private final List<Letter> letters;
    private final AtomicBoolean answered = new AtomicBoolean();

    ForAll(List<Letter> letters) {
      this.letters = letters;
    }

    @Override
    public void accepted() {
      letters.forEach(letter -> letter.receipt().accepted());
      makeRoom();
    }

    @Override
    public void refused(int attempts) {
      letters.forEach(letter -> letter.receipt().refused(attempts));
      makeRoom();
    }

    @Override
    public void givenUp() {
      letters.forEach(letter -> letter.receipt().givenUp());
    }

    private void makeRoom() {
      if (answered.compareAndSet(false, true)) {
        over();
      }
    }
  }
}
