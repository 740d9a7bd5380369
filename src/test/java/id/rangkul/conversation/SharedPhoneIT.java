package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertLevel;
import id.rangkul.inbox.Content;
import id.rangkul.inbox.Incoming;
import id.rangkul.outbox.OutboxSeen;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.Address;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Versioned;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedPhoneIT {
  private static final Address PHONE = House.phone("+6281310000002");
  private static final Address USER_ID = new Address.UserId("ID.bersama1");
  private static final Party FAMILY =
      new Party.Several(
          List.of(new ContactId("budi"), new ContactId("ibu-andi"), new ContactId("ibu-budi")));
  private static final String FILE =
      """
      centre: {id: "{centre}", name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "{number}"}
      staff:
        - {id: rina, name: Rina, call: Bu Rina, role: worker, phone: "+6281200000001"}
        - {id: tuti, name: Tuti, call: Bu Tuti, role: worker, phone: "+6281200000002"}
      cases:
        - id: K-001
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: rina
          contacts:
            - {id: budi, role: client, name: Budi, call: Mas Budi, phone: "+6281310000002",
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
            - {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002",
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
        - id: K-002
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: tuti
          contacts:
            - {id: ibu-andi, role: family, relation: ibu, name: Wati, call: Ibu Wati, phone: "+6281310000002",
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
      """;

  private final House house = new House(FILE);

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  void asksWhoIsWritingAndAnswersHerOnceSheHasSaid() {
    Wamid first = house.says("halo", PHONE);

    OutboxSeen.Waiting question = house.to(FAMILY).getFirst();
    assertThat(question.address()).isEqualTo(PHONE.value());
    assertThat(((Outgoing.Buttons) question.content()).buttons())
        .extracting(Outgoing.Button::title)
        .containsExactlyInAnyOrder("Mas Budi", "Ibu Wati", "Ibu Sri");
    assertThat(house.fate(first)).isEqualTo("ANSWERED");

    house.presses("siapa:ibu-budi", PHONE);
    house.says("terima kasih", PHONE);

    assertThat(house.texts("ibu-budi")).hasSize(2).allMatch(text -> text.contains("Sri"));
    assertThat(house.to("budi")).isEmpty();
    assertThat(house.to("ibu-andi")).isEmpty();
    assertThat(house.to(FAMILY)).hasSize(1);
  }

  @Test
  void takesANameForAnAnswerToo() {
    house.says("halo", PHONE);
    house.says("ini bu Wati", PHONE);

    assertThat(house.texts("ibu-andi")).singleElement().asString().contains("Wati");
  }

  @Test
  void takesWhatFollowsForTheAnswerOfWhoeverWasSpokenToLast() {
    house.prompts("budi");
    house.clock.step(Duration.ofHours(1));
    house.prompts("ibu-andi");
    house.says("iya", PHONE);

    assertThat(house.texts("ibu-andi")).hasSizeGreaterThan(1);
    assertThat(house.texts("budi")).hasSize(1);
    assertThat(house.to(FAMILY)).isEmpty();
  }

  @Test
  void takesAReplyForTheOnesWhoseMessageIsRepliedTo() {
    house.prompts("budi");
    Wamid ours = new Wamid("wamid.ours." + house.id);
    OutboxSeen.accepted(house.id, House.party("budi"), ours, House.MORNING);
    house.clock.step(Duration.ofHours(1));
    house.prompts("ibu-andi");

    house.sends(new Content.Text(new Sensitive("iya")), Optional.of(ours), PHONE);

    assertThat(house.texts("budi")).isNotEmpty();
    assertThat(house.texts("ibu-andi")).hasSize(1);
  }

  @Test
  void raisesAnAlarmInEveryCaseAtOnceAndOnlyOnceInHers() {
    Wamid cry = house.says("GAWAT sekali", PHONE);

    assertThat(house.fate(cry)).startsWith("ESCALATED");
    assertThat(house.to(FAMILY))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.purpose()).isEqualTo(Purpose.SAFETY);
              assertThat(said.text()).contains("119").doesNotContain("Rina", "Tuti", "GAWAT");
            });
    assertThat(alert("K-001").level()).isEqualTo(AlertLevel.HIGH);
    assertThat(alert("K-002").level()).isEqualTo(AlertLevel.HIGH);
    assertThat(house.toStaff("rina")).hasSize(1);
    assertThat(house.toStaff("tuti")).hasSize(1);

    house.presses("siapa:ibu-budi", PHONE);
    house.presses("terima:K-001-1:1", House.phone("+6281200000001"));

    assertThat(house.toStaff("rina").getLast().text()).contains("Ibu Sri", PHONE.value());
    assertThat(house.alerts.find(house.id, AlertId.parse("K-001-2"))).isEmpty();
    assertThat(house.texts("ibu-budi").getLast()).contains("Bu Rina", "Ibu Sri");
  }

  @Test
  void tellsThePhoneNeutrallyWhoHasReadWhatNobodyHasOwnedUpTo() {
    house.says("GAWAT sekali", PHONE);
    house.presses("terima:K-002-1:1", House.phone("+6281200000002"));

    assertThat(house.to(FAMILY).getLast().text())
        .contains("Petugas Sentra Satria sudah membaca")
        .doesNotContain("Tuti", "Wati");
    assertThat(house.toStaff("tuti").getLast().text()).contains("Ibu Wati").doesNotContain("Sri");
  }

  @Test
  void learnsAUserIdForEverybodyWhoSharesThePhone() {
    house.says("halo", PHONE, USER_ID);
    house.says("ini Budi", USER_ID);

    assertThat(house.behind(USER_ID))
        .containsExactly("contact:budi", "contact:ibu-andi", "contact:ibu-budi");
    assertThat(house.texts("budi")).singleElement().asString().contains("Budi");
  }

  @Test
  void asksOnceWhenTheSharedPhoneGetsANewNumber() {
    Address newPhone = House.phone("+6281310000009");

    house.arrives(
        new Incoming.Moved(
            House.MORNING, new Wamid("moved." + house.id), List.of(PHONE), List.of(newPhone)));
    assertThat(everything()).containsExactly("nomor_berubah");

    house.presses("nomor_ya", newPhone);
    assertThat(house.behind(newPhone))
        .containsExactly("contact:budi", "contact:ibu-andi", "contact:ibu-budi");
    assertThat(everything()).hasSize(2);
    house.prompts("ibu-andi");
    assertThat(house.texts("ibu-andi").getLast()).isEqualTo("sapaan_keluarga");
  }

  private List<String> everything() {
    return Stream.of("budi", "ibu-andi", "ibu-budi")
        .flatMap(one -> house.texts(one).stream())
        .toList();
  }

  private Alert alert(String ofCase) {
    return house
        .alerts
        .openOf(house.id, new CaseId(ofCase), FAMILY)
        .map(Versioned::record)
        .orElseThrow();
  }
}
