package id.rangkul.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A centre of invented people: cases with a client and a mother who write of ordinary things, and
/// cases of which one alarming message comes, each once, since an open alert is raised once only.
///
/// @param dischargedOn in the past, so that no prompt of the calendar falls into the measurement
record InventedCentre(int cases, int alarmingCases, LocalDate dischargedOn) {
  private static final int WORKERS = 10;

  String phoneNumberId() {
    return "106540352242922";
  }

  /// Everybody who writes of ordinary things.
  List<String> ordinaryPhones() {
    return IntStream.range(0, cases)
        .boxed()
        .flatMap(i -> IntStream.of(2 * i, 2 * i + 1).mapToObj(InventedCentre::ordinaryPhone))
        .toList();
  }

  String alarmingPhone(int index) {
    return "+62814%08d".formatted(index);
  }

  String alarmingCase(int index) {
    return "A-%05d".formatted(index);
  }

  private static String ordinaryPhone(int index) {
    return "+62813%08d".formatted(index);
  }

  /// The file that `RANGKUL_IMPORT` takes.
  String yaml() {
    String workers =
        IntStream.range(0, WORKERS).mapToObj(InventedCentre::worker).collect(Collectors.joining());
    String ordinary =
        IntStream.range(0, cases).mapToObj(this::ordinaryCase).collect(Collectors.joining());
    String alarming =
        IntStream.range(0, alarmingCases)
            .mapToObj(this::alarmingCaseFile)
            .collect(Collectors.joining());
    return """
        centre: {id: sentra-ukur, name: Sentra Ukur, timezone: Asia/Jakarta, phone_number_id: "%s"}
        staff:
          - {id: kepala, name: Kepala, role: supervisor, phone: "+6281199999999"}
        %scases:
        %s%s"""
        .formatted(phoneNumberId(), workers, ordinary, alarming);
  }

  private static String worker(int index) {
    return """
          - {id: pekerja-%1$d, name: Pekerja %1$d, role: worker, phone: "+62811%1$08d"}
        """
        .formatted(index);
  }

  private String ordinaryCase(int index) {
    return caseFile("K-%05d".formatted(index), index)
        + contact("klien-" + index, "client", ordinaryPhone(2 * index))
        + contact("ibu-" + index, "family, relation: ibu", ordinaryPhone(2 * index + 1));
  }

  private String alarmingCaseFile(int index) {
    return caseFile(alarmingCase(index), index)
        + contact("cemas-" + index, "family, relation: ibu", alarmingPhone(index));
  }

  private String caseFile(String id, int index) {
    return """
          - id: %s
            cluster: kp_napza
            discharged_on: %s
            worker: pekerja-%d
            contacts:
        """
        .formatted(id, dischargedOn, index % WORKERS);
  }

  private String contact(String id, String role, String phone) {
    return """
              - {id: %1$s, role: %2$s, name: Nama %1$s, call: Ibu Sri, phone: "%3$s", language: id,
                 consent: {given_on: %4$s, how: paper form, purposes: [checkin, education]}}
        """
        .formatted(id, role, phone, dischargedOn);
  }
}
