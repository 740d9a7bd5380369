package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.cases.TimelineEntry;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.inbox.Content;
import id.rangkul.outbox.OutboxSeen;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.Address;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import id.rangkul.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrangerIT {
  private static final Address UNKNOWN = House.phone("+6281399999999");
  private static final Address HIDDEN = new Address.UserId("ID.tamu1");
  private static final Address SUPERVISOR = House.phone("+6281200000002");
  private static final String FILE =
      """
      centre: {id: "{centre}", name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "{number}", contact: "Jalan Melati 7, Pontianak"}
      staff:
        - {id: rina, name: Rina, call: Bu Rina, role: worker, phone: "+6281200000001"}
        - {id: hendra, name: Hendra, call: Pak Hendra, role: supervisor, phone: "+6281200000002"}
      cases:
        - id: K-001
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: rina
          contacts:
            - {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002"}
      """;

  private final House house = new House(FILE);

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  void tellsAStrangerOnceADayWhoWeAreAndWhereHelpIs() {
    Wamid first = house.says("halo, ini siapa?", UNKNOWN);
    Wamid second = house.says("halo?", UNKNOWN);

    assertThat(said())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.address()).isEqualTo(UNKNOWN.value());
              assertThat(answer.purpose()).isEqualTo(Purpose.REPLY);
              assertThat(answer.text())
                  .contains("Sentra Satria", "Jalan Melati 7", "119", "110")
                  .doesNotContain("Sri", "Rina", "{");
            });
    assertThat(house.fate(first)).isEqualTo("ANSWERED");
    assertThat(house.fate(second)).isEqualTo("NO_ACTION:UNKNOWN_SENDER_ANSWERED_TODAY");

    house.clock.step(Duration.ofHours(24));
    house.says("halo lagi", UNKNOWN);
    assertThat(said()).hasSize(2);
  }

  @Test
  void bringsAStrangersAlarmToWhoeverIsOnDutyWithTheNumberToCall() {
    house.says("halo", UNKNOWN);
    Wamid cry = house.says("DARURAT tolong", UNKNOWN);

    assertThat(house.fate(cry)).isEqualTo("ESCALATED:tamu-1");
    assertThat(said())
        .hasSize(2)
        .last()
        .satisfies(
            answer -> {
              assertThat(answer.purpose()).isEqualTo(Purpose.SAFETY);
              assertThat(answer.text()).contains("119", "110", "petugas Sentra Satria");
            });
    assertThat(house.toStaff("rina")).isEmpty();
    assertThat(house.toStaff("hendra")).hasSize(1);

    house.presses("terima:tamu-1:1", SUPERVISOR);
    assertThat(house.toStaff("hendra").getLast().text())
        .contains("tamu", "belum dikenal", UNKNOWN.value(), "DARURAT tolong");
    assertThat(said().getLast().text()).contains("sudah membaca").doesNotContain("Hendra");
  }

  @Test
  void joinsWhatAStrangerWritesNextToTheAlertThatWaits() {
    house.says("GAWAT", UNKNOWN);
    house.says("GAWAT sekali", UNKNOWN);

    assertThat(said()).hasSize(1);
    assertThat(house.alerts.find(house.id, AlertId.parse("tamu-2"))).isEmpty();
    Alert alert = house.alerts.find(house.id, AlertId.parse("tamu-1")).orElseThrow().record();
    assertThat(alert.words().clear()).isEqualTo("GAWAT sekali");
    assertThat(alert.writer()).isInstanceOf(Party.Stranger.class);
  }

  @Test
  void tellsEverybodyWhereACentreHasNoSupervisor() {
    house.imports(FILE.replace("role: supervisor", "role: psychologist"));

    house.says("GAWAT", UNKNOWN);

    assertThat(house.toStaff("rina")).hasSize(1);
    assertThat(house.toStaff("hendra")).hasSize(1);
  }

  @Test
  void answersSomebodyWhoShowsNoNumberAtTheUserId() {
    house.says("halo", HIDDEN);

    assertThat(house.to(House.stranger(HIDDEN)))
        .extracting(OutboxSeen.Waiting::address)
        .containsExactly(HIDDEN.value());
  }

  @Test
  void leavesAStrangerInPeaceWhoAsksForIt() {
    house.says("stop", UNKNOWN);
    house.clock.step(Duration.ofDays(2));
    Wamid later = house.says("halo", UNKNOWN);
    assertThat(said()).hasSize(1);
    assertThat(house.fate(later)).isEqualTo("NO_ACTION:AFTER_STOP");

    house.says("mulai", UNKNOWN);
    house.says("DARURAT", UNKNOWN);
    assertThat(said()).hasSize(3);
  }

  @Test
  void doesNotAnswerAReaction() {
    Wamid wamid = house.sends(new Content.Reaction(new Sensitive("🌿")), Optional.empty(), UNKNOWN);

    assertThat(house.fate(wamid)).isEqualTo("NO_ACTION:REACTION");
    assertThat(said()).isEmpty();
  }

  @Test
  void keepsWhatAStrangerWroteSealedWhereAWorkerCanReadIt() {
    house.says("saya mencari adik saya", UNKNOWN);

    assertThat(house.cases.timeline(house.id, CaseId.STRANGERS, 10))
        .singleElement()
        .extracting(TimelineEntry::text)
        .isEqualTo(Optional.of(new Sensitive("saya mencari adik saya")));
    assertThat(
            TestRedis.template()
                .opsForList()
                .range("rangkul:{" + house.id + "}:timeline:tamu", 0, -1)
                .toString())
        .doesNotContain("adik", "81399999999");
  }

  private List<OutboxSeen.Waiting> said() {
    return house.to(House.stranger(UNKNOWN));
  }
}
