package id.rangkul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Mistake;
import id.rangkul.shared.Sensitive;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentreFileReaderTests {
  private static final String SOUND =
      """
      centre: {id: melati, name: Sentra Melati, timezone: Asia/Makassar, phone_number_id: "5550001"}
      staff:
        - {id: tuti, name: Tuti, call: Bu Tuti, role: worker, phone: "+6281255500001"}
        - {id: joko, name: Joko, role: supervisor, phone: "+6281255500002", email: joko@example.org}
      cases:
        - id: M-7
          cluster: kp_napza
          discharged_on: 2026-11-20
          worker: tuti
          contacts:
            - {id: andi, role: client, name: Andi, call: Mas Andi, phone: "+6281255500003"}
            - {id: ibu-andi, role: family, relation: ibu, name: Wati, phone: "+6281255500004", language: jv,
               consent: {given_on: 2026-11-19, how: paper form, purposes: [checkin, education]}}
      """;

  @Test
  void readsACentreWithStaffCasesAndContacts() {
    CentreFile file = sound(SOUND);

    assertThat(file.centre().name()).isEqualTo("Sentra Melati");
    assertThat(file.staff())
        .extracting(Staff::role)
        .containsExactly(StaffRole.WORKER, StaffRole.SUPERVISOR);
    assertThat(file.cases()).hasSize(1);
    Contact mother = file.contacts().getLast();
    assertThat(mother.role()).isEqualTo(ContactRole.FAMILY);
    assertThat(mother.language()).isEqualTo("jv");
    assertThat(mother.call().clear()).isEqualTo("Wati");
    assertThat(mother.consent().orElseThrow().purposes())
        .containsExactly(ConsentOnFile.Purpose.CHECKIN, ConsentOnFile.Purpose.EDUCATION);
  }

  @Test
  void takesSomebodyWhoShowsNoNumberByTheUserId() {
    Contact hidden =
        sound(SOUND.replace("phone: \"+6281255500003\"", "user_id: ID.abc1, username: andi.m"))
            .contacts()
            .getFirst();

    assertThat(hidden.address()).contains(new Sensitive("ID.abc1"));
    assertThat(hidden.addresses().phone()).isEmpty();
    assertThat(hidden.addresses().username()).contains(new Sensitive("andi.m"));
  }

  @Test
  void refusesAContactWithoutAnyAddressAndAUserIdThatIsNone() {
    assertThat(mistakes(SOUND.replace(", phone: \"+6281255500003\"", "")))
        .extracting(Mistake::line)
        .containsExactly(11);
    assertThat(mistakes(SOUND.replace("phone: \"+6281255500003\"", "user_id: andi")))
        .extracting(Mistake::line)
        .containsExactly(11);
  }

  @Test
  void tellsEveryMistakeWithItsLine() {
    String faulty =
        SOUND
            .replace("Asia/Makassar", "Asia/Atlantis")
            .replace("role: supervisor", "role: boss")
            .replace("worker: tuti", "worker: nobody")
            .replace("2026-11-20", "20 November")
            .replace("\"+6281255500004\"", "\"0812\"")
            .replace("relation: ibu", "relatoin: ibu");

    assertThat(mistakes(faulty))
        .extracting(Mistake::line)
        .containsExactlyInAnyOrder(1, 4, 8, 9, 12, 12);
  }

  @Test
  void refusesIdsAndNumbersThatAreUsedTwice() {
    String faulty =
        SOUND.replace("id: ibu-andi", "id: andi").replace("+6281255500004", "+6281255500001");

    assertThat(mistakes(faulty))
        .extracting(Mistake::reason)
        .containsExactlyInAnyOrder(
            "this contact id is used already in line 11", "has the same phone number as line 3");
  }

  @Test
  void tellsWhereAFileIsNoYaml() {
    assertThat(mistakes("centre: {id: melati"))
        .singleElement()
        .extracting(Mistake::reason)
        .asString()
        .startsWith("not readable as YAML");
    assertThat(mistakes(""))
        .singleElement()
        .extracting(Mistake::reason)
        .isEqualTo("the file is empty");
  }

  @Test
  void neverRepeatsWhatAPersonIsCalledInAMistake() {
    assertThat(mistakes(SOUND.replace("\"+6281255500003\"", "081255500003")).toString())
        .doesNotContain("081255500003")
        .doesNotContain("Andi");
  }

  private static CentreFile sound(String text) {
    CentreFileReader.Read read = CentreFileReader.read("melati.yaml", text);
    assertThat(read).isInstanceOf(CentreFileReader.Read.Sound.class);
    return ((CentreFileReader.Read.Sound) read).file();
  }

  private static List<Mistake> mistakes(String text) {
    CentreFileReader.Read read = CentreFileReader.read("melati.yaml", text);
    assertThat(read).isInstanceOf(CentreFileReader.Read.Faulty.class);
    return ((CentreFileReader.Read.Faulty) read).mistakes();
  }
}
