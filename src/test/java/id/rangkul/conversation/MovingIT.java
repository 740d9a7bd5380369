package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.cases.TimelineEntry;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertLevel;
import id.rangkul.inbox.Incoming;
import id.rangkul.outbox.OutboxSeen;
import id.rangkul.shared.Address;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Versioned;
import id.rangkul.shared.Wamid;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MovingIT {
  private static final Address OLD = House.phone("+6281310000002");
  private static final Address NEW = House.phone("+6281310000009");
  private static final Address OLD_ID = new Address.UserId("ID.lama1");
  private static final Address NEW_ID = new Address.UserId("ID.baru1");
  private static final String QUESTION = "nomor_berubah";
  private static final String FILE =
      """
      centre: {id: "{centre}", name: Sentra Satria, timezone: Asia/Jakarta, phone_number_id: "{number}"}
      staff:
        - {id: rina, name: Rina, call: Bu Rina, role: worker, phone: "+6281200000001"}
      cases:
        - id: K-001
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: rina
          contacts:
            - {id: ibu-budi, role: family, relation: ibu, name: Sri, call: Ibu Sri, phone: "+6281310000002",
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin]}}
      """;

  private final House house = new House(FILE);

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  void asksAtTheNewNumberBeforeItSaysAnythingPersonal() {
    moves(List.of(OLD), List.of(NEW));
    house.says("halo bu", NEW);
    house.prompts("ibu-budi");

    assertThat(house.behind(OLD)).isEmpty();
    assertThat(house.behind(NEW)).containsExactly("contact:ibu-budi");
    assertThat(house.to("ibu-budi"))
        .extracting(OutboxSeen.Waiting::address)
        .containsOnly(NEW.value());
    assertThat(house.texts("ibu-budi")).contains(QUESTION).noneMatch(text -> text.contains("Sri"));
  }

  @Test
  void goesOnAtTheNewNumberOnceThePersonHasConfirmedIt() {
    moves(List.of(OLD), List.of(NEW));
    house.presses("nomor_ya", NEW);
    house.prompts("ibu-budi");

    assertThat(house.texts("ibu-budi"))
        .anyMatch(text -> text.contains("Ibu Sri"))
        .anyMatch(text -> text.contains("perubahan"));
  }

  @Test
  void tellsTheWorkerWhenTheNumberIsSomebodyElses() {
    moves(List.of(OLD), List.of(NEW));
    Wamid denial = house.presses("nomor_bukan", NEW);

    assertThat(house.fate(denial)).startsWith("ESCALATED");
    Alert alert = openAlert();
    assertThat(alert.level()).isEqualTo(AlertLevel.MODERATE);
    assertThat(alert.reason()).isEqualTo("NUMBER_CHANGED");
    assertThat(house.contact("ibu-budi").address()).isEmpty();
    assertThat(house.behind(NEW)).isEmpty();
    assertThat(house.cases.timeline(house.id, new CaseId("K-001"), 20))
        .extracting(TimelineEntry::details)
        .anyMatch(details -> "NUMBER_DENIED".equals(details.get("what")));

    house.imports(FILE.replace(OLD.value(), "+6281310000007"));
    house.says("halo", House.phone("+6281310000007"));
    assertThat(house.texts("ibu-budi")).anyMatch(text -> text.contains("Ibu Sri"));
  }

  @Test
  void takesAnAlarmOfTheNewNumberSeriouslyAndNamesNobody() {
    moves(List.of(OLD), List.of(NEW));
    house.says("GAWAT bu", NEW);

    assertThat(openAlert().level()).isEqualTo(AlertLevel.HIGH);
    assertThat(openAlert().words().clear()).contains("GAWAT bu", "belum pasti");
    assertThat(house.texts("ibu-budi"))
        .anyMatch(text -> text.contains("119"))
        .noneMatch(text -> text.contains("Sri") || text.contains("Rina"));
  }

  @Test
  void asksOnceWhenSeveralNoticesTellOfOneMove() {
    house.says("halo", OLD, OLD_ID);
    long before = house.texts("ibu-budi").size();

    moves(List.of(OLD_ID), List.of(NEW_ID));
    moves(List.of(OLD), List.of(NEW));
    moves(List.of(OLD_ID), List.of(NEW_ID));
    house.says("halo", NEW, NEW_ID);

    assertThat(house.texts("ibu-budi").stream().skip(before))
        .hasSize(2)
        .allMatch(text -> text.equals(QUESTION) || text.contains("berganti"));
    assertThat(house.contact("ibu-budi").addresses().all())
        .containsExactly(new Sensitive(NEW.value()), new Sensitive(NEW_ID.value()));
  }

  @Test
  void doubtsTheNumberWhenAnotherAccountWritesFromIt() {
    house.says("halo", OLD, OLD_ID);
    house.says("apa kabar", OLD, NEW_ID);

    assertThat(house.texts("ibu-budi").getLast()).contains("berganti").doesNotContain("Sri");
    assertThat(house.contact("ibu-budi").addresses().userId())
        .contains(new Sensitive(NEW_ID.value()));
  }

  @Test
  void asksNothingWhenOnlyTheUserIdOfANumberChanges() {
    house.says("halo", OLD, OLD_ID);
    int before = house.texts("ibu-budi").size();

    moves(List.of(OLD_ID), List.of(OLD, NEW_ID));

    assertThat(house.texts("ibu-budi")).hasSize(before);
    assertThat(house.behind(NEW_ID)).containsExactly("contact:ibu-budi");
    assertThat(house.behind(OLD_ID)).isEmpty();
  }

  private void moves(List<Address> from, List<Address> to) {
    Wamid wamid =
        new Wamid("moved." + from.hashCode() + "." + to.hashCode() + "." + System.nanoTime());
    house.arrives(new Incoming.Moved(house.clock.instant(), wamid, from, to));
  }

  private Alert openAlert() {
    return house
        .alerts
        .openOf(house.id, new CaseId("K-001"), new ContactId("ibu-budi"))
        .map(Versioned::record)
        .orElseThrow();
  }
}
