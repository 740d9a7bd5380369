package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.DeliveryStatus;
import id.rangkul.inbox.Incoming;
import id.rangkul.outbox.OutboxSeen;
import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearningIT {
  private static final Address PHONE = House.phone("+6281310000002");
  private static final Address USER_ID = new Address.UserId("ID.sri123");
  private static final Address HIDDEN = new Address.UserId("ID.budi456");
  private static final String FILE =
      """
      centre: {id: "{centre}", name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "{number}"}
      staff:
        - {id: rina, name: Rina, role: worker, phone: "+6281200000001"}
      cases:
        - id: K-001
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: rina
          contacts:
            - {id: budi, role: client, name: Budi, call: Mas Budi, user_id: ID.budi456, username: budi.p,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
            - {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002",
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
      """;

  private final House house = new House(FILE);

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  void learnsAUserIdFromAMessageAndKnowsThePersonByItAlone() {
    house.says("halo", PHONE, USER_ID);
    house.says("halo lagi", USER_ID);

    assertThat(house.contact("ibu-budi").addresses().userId())
        .contains(new Sensitive(USER_ID.value()));
    assertThat(house.behind(USER_ID)).containsExactly("contact:ibu-budi");
    assertThat(house.to("ibu-budi"))
        .hasSize(2)
        .extracting(OutboxSeen.Waiting::address)
        .containsOnly(PHONE.value());
  }

  @Test
  void learnsAUserIdFromAStatusOfAMessageOfOurs() {
    house.says("halo", PHONE);
    Wamid ours = new Wamid("wamid.ours." + house.id);
    OutboxSeen.accepted(house.id, House.party("ibu-budi"), ours, House.MORNING);

    house.arrives(status(ours), status(ours));

    assertThat(house.contact("ibu-budi").addresses().userId())
        .contains(new Sensitive(USER_ID.value()));
    assertThat(house.behind(USER_ID)).containsExactly("contact:ibu-budi");
  }

  @Test
  void writesToAPersonOfWhomOnlyTheUserIdIsKnown() {
    house.says("halo", HIDDEN);

    assertThat(house.to("budi"))
        .extracting(OutboxSeen.Waiting::address)
        .containsExactly(HIDDEN.value());
  }

  @Test
  void keepsWhatItHasLearnedWhenTheFileComesAgain() {
    house.says("halo", PHONE, USER_ID);

    house.imports(FILE);

    assertThat(house.contact("ibu-budi").addresses().userId()).isPresent();
    assertThat(house.behind(USER_ID)).containsExactly("contact:ibu-budi");
  }

  @Test
  void takesANewNumberInTheFileForBetterThanWhatItHasLearned() {
    house.says("halo", PHONE, USER_ID);

    house.imports(FILE.replace(PHONE.value(), "+6281310000009"));

    assertThat(house.contact("ibu-budi").addresses().all())
        .containsExactly(new Sensitive("+6281310000009"));
    assertThat(house.behind(USER_ID)).isEmpty();
    assertThat(house.behind(PHONE)).isEmpty();
  }

  private static Incoming.Status status(Wamid ours) {
    return new Incoming.Status(
        House.MORNING,
        ours,
        Optional.empty(),
        DeliveryStatus.DELIVERED,
        Optional.empty(),
        List.of(PHONE, USER_ID),
        Optional.empty());
  }
}
