package id.rangkul.simulator;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is behind which phone: the people of the demo, those who were added, and strangers.
final class People {
  static final int MAX_ADDED = 500;

  /// So many people whom nobody named can be reached by their user id.
  static final int MAX_STRANGERS = 20_000;

  private final Journal journal;
  private final Runnable changed;
  private final Map<String, String> strangers =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > MAX_STRANGERS;
            }
          });
  private volatile Index index;

  People(List<DemoPhone> demo, Journal journal, Runnable changed) {
    this.journal = journal;
    this.changed = changed;
    List<Person> listed = new ArrayList<>(demo.stream().map(Person::of).toList());
    journal.registered().stream()
        .filter(Person.class::isInstance)
        .map(Person.class::cast)
        .forEach(person -> put(listed, person));
    this.index = Index.of(listed);
  }

  /// The people of the demo in their order, then those who were added.
  List<Person> listed() {
    return index.listed();
  }

  /// Whoever has this phone now, or had it before.
  Person of(String phone) {
    Person known = index.byPhone().get(phone);
    return known == null ? Person.stranger(phone) : known;
  }

  /// Remembers that there is somebody behind this phone, so that her user id reaches her.
  Person meet(String phone) {
    Person person = of(phone);
    if (person.role().equals(Person.STRANGER)) {
      strangers.putIfAbsent(person.userId(), phone);
    }
    return person;
  }

  /// The phone at an address; empty where nobody has this user id.
  Optional<String> phoneAt(Address address) {
    return switch (address) {
      case Address.Phone(String number) -> Optional.of(number);
      case Address.UserId(String id) ->
          Optional.ofNullable(index.byUserId().get(id))
              .or(() -> Optional.ofNullable(strangers.get(id)));
    };
  }

  /// Whether the person who had this phone has another one now.
  boolean hasLeft(String phone) {
    return !of(phone).phone().clear().equals(phone);
  }

  boolean isFull() {
    return listed().size() >= MAX_ADDED;
  }

  synchronized void keep(Person person) {
    journal.register(person);
    List<Person> listed = new ArrayList<>(listed());
    put(listed, person);
    index = Index.of(listed);
    changed.run();
  }

  private static void put(List<Person> listed, Person person) {
    for (int i = 0; i < listed.size(); i++) {
      Sensitive before = listed.get(i).phone();
      if (before.equals(person.phone()) || person.formerly().contains(before)) {
        listed.set(i, person);
        return;
      }
    }
    listed.add(person);
  }

  private record Index(
      List<Person> listed, Map<String, Person> byPhone, Map<String, String> byUserId) {
    static Index of(List<Person> listed) {
      Map<String, Person> byPhone = new HashMap<>();
      Map<String, String> byUserId = new HashMap<>();
      for (Person person : listed) {
        person.formerly().forEach(phone -> byPhone.putIfAbsent(phone.clear(), person));
        byPhone.put(person.phone().clear(), person);
        byUserId.put(person.userId(), person.phone().clear());
      }
      return new Index(List.copyOf(listed), Map.copyOf(byPhone), Map.copyOf(byUserId));
    }
  }
}
