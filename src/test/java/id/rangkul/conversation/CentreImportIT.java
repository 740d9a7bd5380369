package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.cases.Cases;
import id.rangkul.cases.CasesForTests;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Directory;
import id.rangkul.inbox.InboxForTests;
import id.rangkul.inbox.Incoming;
import id.rangkul.programme.ProgrammeForTests;
import id.rangkul.shared.Address;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Mistake;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.SteppedClock;
import id.rangkul.support.TestRedis;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CentreImportIT {
  private static final SteppedClock CLOCK = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  private static final String OLD = "+6281310000002";
  private static final String NEW = "+6281310000009";

  private final CentreId centre = TestRedis.freshCentre();
  private final String number = "700" + centre.value().replaceAll("[^0-9]", "");
  private final Directory directory = InboxForTests.directory();
  private final Cases cases = CasesForTests.cases();
  private final CentreImport centreImport =
      new CentreImport(
          CasesForTests.intake(),
          new Conversations(SharedForTests.records()),
          directory,
          ProgrammeForTests.programme(),
          SharedForTests.commits(),
          CLOCK);
  private final String file =
      """
      centre: {id: %s, name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "%s"}
      staff:
        - {id: rina, name: Rina, role: worker, phone: "+6281200000001", email: rina@example.org}
        - {id: hendra, name: Hendra, role: supervisor, phone: "+6281200000002"}
      cases:
        - id: K-001
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: rina
          contacts:
            - {id: budi, role: client, name: Budi, call: Mas Budi, phone: "+6281310000001", language: id,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}}
            - {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "%s"}
      """
          .formatted(centre, number, OLD);

  @AfterEach
  void forgetTheCentre() {
    InboxForTests.forget(centre);
  }

  @Test
  void takesInACentreWithEverybodyInIt() {
    assertThat(run(file)).isEqualTo(new CentreImport.Result.Imported(centre, 2, 1, 2, 2));

    assertThat(cases.centre(centre).orElseThrow().phoneNumberId()).isEqualTo(number);
    assertThat(cases.staff(centre, new StaffId("rina"))).isPresent();
    assertThat(directory.centreOf(number)).contains(centre);
    assertThat(directory.centres()).contains(centre);
    assertThat(senderOf(OLD)).isEqualTo("contact:ibu-budi");
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    run(file);
    Map<String, String> before = everything();

    assertThat(run(file)).isEqualTo(new CentreImport.Result.Imported(centre, 2, 1, 2, 0));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void movesAPersonToHerNewNumber() {
    run(file);

    run(file.replace(OLD, NEW));

    assertThat(senderOf(NEW)).isEqualTo("contact:ibu-budi");
    assertThat(senderOf(OLD)).startsWith("stranger:");
  }

  @Test
  void writesNothingAtAllOfAFileWithAMistake() {
    CentreImport.Result result =
        run(file.replace("role: supervisor", "role: bos").replace("2026-11-20", "kemarin"));

    assertThat(result)
        .isInstanceOfSatisfying(
            CentreImport.Result.Refused.class,
            refused ->
                assertThat(refused.mistakes()).extracting(Mistake::line).containsExactly(4, 8));
    assertThat(everything()).isEmpty();
    assertThat(directory.centreOf(number)).isEmpty();
    assertThat(directory.centres()).doesNotContain(centre);
  }

  @Test
  void writesNothingOfAMistakenFileOverACentreThatIsThere() {
    run(file);
    Map<String, String> before = everything();

    run(file.replace(OLD, NEW).replace("cluster: kp_napza", "cluster: napza"));

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void refusesTheNumberOfAnotherCentre() {
    run(file);

    CentreImport.Result result = run(file.replace("id: " + centre, "id: lain"));

    assertThat(result).isInstanceOf(CentreImport.Result.Refused.class);
    assertThat(directory.centreOf(number)).contains(centre);
    assertThat(cases.centre(new CentreId("lain"))).isEmpty();
  }

  @Test
  void isWholeWhenTwoImportTheSameAtOnce() {
    List<CentreImport.Result> results =
        IntStream.range(0, 4).parallel().mapToObj(_ -> run(file)).toList();

    assertThat(results).allMatch(CentreImport.Result.Imported.class::isInstance);
    assertThat(SharedForTests.records().value(Key.of(centre, "contact", "budi")).orElseThrow())
        .startsWith("1:");
  }

  @Test
  void storesNamesAndNumbersOnlySealed() {
    run(file);

    String stored =
        everything().keySet().stream()
            .filter(key -> key.contains(":contact:") || key.contains(":staff:"))
            .map(key -> TestRedis.template().opsForValue().get(key))
            .toList()
            .toString();
    assertThat(stored)
        .contains("sealed@")
        .doesNotContain("Budi", "Sri", "Rina", "rina@example.org", "81310000002");
  }

  private CentreImport.Result run(String text) {
    return centreImport.run("centre.yaml", text);
  }

  /// Every key of the centre with what lies under it.
  private Map<String, String> everything() {
    Map<String, String> all = new TreeMap<>();
    for (String key : TestRedis.template().keys("rangkul:{" + centre + "}:*")) {
      byte[] dump = TestRedis.template().dump(key);
      all.put(key, Base64.getEncoder().encodeToString(dump == null ? new byte[0] : dump));
    }
    return all;
  }

  /// Whom the inbox takes for the sender of a message from this number.
  private String senderOf(String phone) {
    Wamid wamid = new Wamid("wamid." + phone);
    InboxForTests.intake(CLOCK)
        .accept(
            List.of(
                new Delivery(
                    number,
                    List.of(
                        new Incoming.Message(
                            CLOCK.instant(),
                            wamid,
                            List.of(new Address.Phone(phone)),
                            Optional.empty(),
                            new Content.Text(new Sensitive("halo")))))));
    return InboxForTests.senderOf(centre, wamid).key();
  }
}
