package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.cases.Addresses;
import id.rangkul.cases.Contact;
import id.rangkul.cases.ContactRole;
import id.rangkul.conversation.WhoWrites.User;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Sensitive;
import id.rangkul.understanding.Severity;
import id.rangkul.whatsapp.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoWritesTests {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final ContactId SRI = new ContactId("ibu-budi");
  private static final ContactId BUDI = new ContactId("budi");
  private static final ContactId WATI = new ContactId("wati");
  private static final List<Contact> FAMILY =
      List.of(
          contact(SRI, "Ibu Sri", "Sri Lestari"),
          contact(BUDI, "Mas Budi", "Budi"),
          contact(WATI, "Ibu Wati", "Wati"));

  @Test
  void isWhoeverIsReplied() {
    List<User> users = List.of(spokenTo(SRI, Duration.ofHours(1)), never(BUDI));

    assertThat(WhoWrites.of(Optional.of(BUDI), users, NOW)).contains(BUDI);
    assertThat(WhoWrites.of(Optional.of(WATI), users, NOW)).contains(SRI);
  }

  @Test
  void isElseWhoeverWasSpokenToLast() {
    List<User> users =
        List.of(
            spokenTo(SRI, Duration.ofDays(2)),
            spokenTo(BUDI, Duration.ofHours(3)),
            inDanger(WATI, Severity.EMERGENCY));

    assertThat(WhoWrites.of(Optional.empty(), users, NOW)).contains(BUDI);
  }

  @Test
  void isElseWhoeverIsInTheGravestDanger() {
    List<User> users =
        List.of(
            spokenTo(SRI, Duration.ofDays(7)),
            inDanger(BUDI, Severity.HIGH),
            inDanger(WATI, Severity.EMERGENCY));

    assertThat(WhoWrites.of(Optional.empty(), users, NOW)).contains(WATI);
  }

  @Test
  void cannotBeToldWhenNobodyWasSpokenToForAWeek() {
    List<User> users = List.of(spokenTo(SRI, WhoWrites.STILL_ANSWERING), never(BUDI));

    assertThat(WhoWrites.of(Optional.empty(), users, NOW)).isEmpty();
  }

  @Test
  void isNotAskedWhereAllHaveAskedForSilence() {
    List<User> users =
        List.of(stopped(SRI, Duration.ofDays(9)), stopped(BUDI, Duration.ofDays(20)));

    assertThat(WhoWrites.of(Optional.empty(), users, NOW)).contains(SRI);
  }

  @ParameterizedTest
  @CsvSource({
    "Sri, ibu-budi",
    "ini ibu sri, ibu-budi",
    "Ibu Sri., ibu-budi",
    "sri lestari, ibu-budi",
    "BUDI, budi",
    "ibu, -",
    "budi atau sri, -",
    "srikandi, -",
    "anak saya budi semalam belum pulang juga bu, -",
    "halo, -"
  })
  void isWhomAShortTextNames(String text, String expected) {
    assertThat(WhoWrites.named(text, FAMILY).map(ContactId::value).orElse("-")).isEqualTo(expected);
  }

  @Test
  void isAskedWithAButtonForEachOfThree() {
    Contact other = contact(new ContactId("sri-2"), "Ibu Sri", "Sri Wahyuni");
    Contact third = contact(new ContactId("sri-3"), "Ibu Sri", "Ibu Sri");

    assertThat(WhoQuestion.buttons(List.of(FAMILY.getFirst(), other, third, FAMILY.getLast())))
        .extracting(Outgoing.Button::title)
        .containsExactly("Ibu Sri", "Sri Wahyuni", "3. Ibu Sri");
    assertThat(WhoQuestion.buttons(List.of(contact(SRI, "Ibu Sri Rahayu Lestari Ningsih", "Sri"))))
        .extracting(Outgoing.Button::title)
        .containsExactly("Ibu Sri Rahayu Lest…");
  }

  private static User never(ContactId id) {
    return new User(id, Optional.empty(), Optional.empty(), false);
  }

  private static User spokenTo(ContactId id, Duration ago) {
    return new User(id, Optional.of(NOW.minus(ago)), Optional.empty(), false);
  }

  private static User stopped(ContactId id, Duration ago) {
    return new User(id, Optional.of(NOW.minus(ago)), Optional.empty(), true);
  }

  private static User inDanger(ContactId id, Severity severity) {
    return new User(id, Optional.empty(), Optional.of(severity), false);
  }

  private static Contact contact(ContactId id, String call, String name) {
    return new Contact(
        id,
        new CaseId("K-001"),
        ContactRole.FAMILY,
        Optional.empty(),
        new Sensitive(name),
        new Sensitive(call),
        Addresses.none(),
        Addresses.none(),
        Optional.empty(),
        "id",
        Optional.empty());
  }
}
