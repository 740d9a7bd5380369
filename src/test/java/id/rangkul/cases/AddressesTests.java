package id.rangkul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Address;
import id.rangkul.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTests {
  private static final Address PHONE = new Address.Phone("+6281310000002");
  private static final Address OTHER_PHONE = new Address.Phone("+6281310000009");
  private static final Address ID = new Address.UserId("ID.abc");
  private static final Address OTHER_ID = new Address.UserId("ID.xyz");
  private static final Address OWNER = new Address.UserId("ID.ENT.abc");

  @Test
  void writeToTheNumberBeforeAnyUserId() {
    assertThat(Addresses.of(List.of(OWNER, ID, PHONE)).best())
        .contains(new Sensitive(PHONE.value()));
    assertThat(Addresses.of(List.of(OWNER, ID)).best()).contains(new Sensitive(ID.value()));
    assertThat(Addresses.none().best()).isEmpty();
  }

  @Test
  void takeInWhatIsSeenLast() {
    Addresses known = Addresses.of(List.of(PHONE));

    assertThat(known.with(List.of(ID, OWNER)).all())
        .extracting(Sensitive::clear)
        .containsExactly(PHONE.value(), ID.value(), OWNER.value());
    assertThat(known.with(List.of(OTHER_PHONE)).all())
        .extracting(Sensitive::clear)
        .containsExactly(OTHER_PHONE.value());
  }

  @Test
  void contradictWhatIsOfAnotherAccount() {
    Addresses known = Addresses.of(List.of(PHONE, ID));

    assertThat(known.contradict(List.of(PHONE, ID))).isFalse();
    assertThat(known.contradict(List.of(OWNER))).isFalse();
    assertThat(known.contradict(List.of(PHONE, OTHER_ID))).isTrue();
    assertThat(known.contradict(List.of(OTHER_PHONE))).isTrue();
    assertThat(Addresses.of(List.of(PHONE)).contradict(List.of(ID))).isFalse();
  }

  @Test
  void keepNothingButTheNameOfTheOwnerAfterAMove() {
    Optional<Sensitive> username = Optional.of(new Sensitive("sri.88"));
    Addresses known =
        new Addresses(
            Optional.of(new Sensitive(PHONE.value())),
            Optional.of(new Sensitive(ID.value())),
            Optional.empty(),
            username);

    Addresses moved = known.movedTo(List.of(OTHER_PHONE));

    assertThat(moved.all()).containsExactly(new Sensitive(OTHER_PHONE.value()));
    assertThat(moved.username()).isEqualTo(username);
  }
}
