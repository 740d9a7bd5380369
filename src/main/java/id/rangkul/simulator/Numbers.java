package id.rangkul.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The service's numbers at the simulated Meta; the first is the one that phones chat with unless
/// they name another.
final class Numbers {
  static final int MAX = 100;

  private final List<BusinessNumber> numbers = new CopyOnWriteArrayList<>();
  private final Journal journal;

  Numbers(List<BusinessNumber> configured, Journal journal) {
    this.journal = journal;
    configured.forEach(this::put);
    journal.registered().stream()
        .filter(BusinessNumber.class::isInstance)
        .map(BusinessNumber.class::cast)
        .forEach(this::put);
  }

  BusinessNumber first() {
    return numbers.getFirst();
  }

  List<BusinessNumber> all() {
    return List.copyOf(numbers);
  }

  Optional<BusinessNumber> find(String phoneNumberId) {
    return numbers.stream().filter(n -> n.phoneNumberId().equals(phoneNumberId)).findFirst();
  }

  /// The number of a message; one that is gone is taken for the first.
  BusinessNumber of(Optional<String> phoneNumberId) {
    return phoneNumberId.flatMap(this::find).orElseGet(this::first);
  }

  boolean isFull() {
    return numbers.size() >= MAX;
  }

  synchronized void keep(BusinessNumber number) {
    journal.register(number);
    put(number);
  }

  private void put(BusinessNumber number) {
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).phoneNumberId().equals(number.phoneNumberId())) {
        numbers.set(i, number);
        return;
      }
    }
    numbers.add(number);
  }
}
