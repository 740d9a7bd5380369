package id.rangkul.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// Who writes next, and what. Every message is one that the service answers.
final class People {
  static final String ALARM = "anaknya nyabu lagi bu, semalam nggak pulang";

  private static final String THANKS = "terima kasih bu, hari ini sehat";
  private static final String QUESTION = "bu mau tanya, kontrol berikutnya di mana ya?";

  /// The service thanks back so many times in a row; later ones write a question, which is always
  /// answered.
  private static final int THANKS_ANSWERED = 5;

  private final InventedCentre centre;
  private final List<String> phones;
  private final AtomicIntegerArray written;
  private final AtomicLong turn = new AtomicLong();
  private final AtomicInteger alarmed = new AtomicInteger();

  People(InventedCentre centre) {
    this.centre = centre;
    this.phones = centre.ordinaryPhones();
    this.written = new AtomicIntegerArray(phones.size());
  }

  /// One message of somebody.
  record Line(String phone, String text) {}

  /// An ordinary message of the one who has not written for longest.
  Line ordinary() {
    int who = Math.floorMod(turn.getAndIncrement(), phones.size());
    boolean thanks = written.getAndIncrement(who) < THANKS_ANSWERED;
    return new Line(phones.get(who), thanks ? THANKS : QUESTION);
  }

  int count() {
    return phones.size();
  }

  /// The number of the next case that an alarming message comes from.
  int nextAlarming() {
    int index = alarmed.getAndIncrement();
    if (index >= centre.alarmingCases()) {
      throw new IllegalStateException("more alarms than cases were invented for");
    }
    return index;
  }
}
