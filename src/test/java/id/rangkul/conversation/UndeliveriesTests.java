package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.dialog.Undelivered;
import id.rangkul.dialog.Undelivered.Cause;
import id.rangkul.inbox.Arrival;
import id.rangkul.outbox.Purpose;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeliveriesTests {
  private static Undelivered of(Optional<Integer> code, Purpose purpose) {
    var mother = new Party.OfContact(new ContactId("ibu-budi"));
    return Undeliveries.event(
        new Arrival.SendFailed(
            Instant.EPOCH, new MessageId("m1"), mother, "", purpose.name(), code, "reason"),
        purpose);
  }

  @ParameterizedTest
  @CsvSource({
    "131026, UNREACHABLE",
    "130472, UNREACHABLE",
    "131050, REFUSES",
    "131049, NOT_THIS_TIME",
    "131047, NOT_THEIRS",
    "132001, NOT_THEIRS"
  })
  void readsWhatTheCodeSaysAboutThePerson(int code, Cause cause) {
    Undelivered event = of(Optional.of(code), Purpose.ROUTINE);
    assertThat(event.code()).isEqualTo(Integer.toString(code));
    assertThat(event.cause()).isEqualTo(cause);
  }

  @Test
  void saysNothingAboutThePersonWhereMetaRefusedNothing() {
    Undelivered event = of(Optional.empty(), Purpose.ROUTINE);
    assertThat(event.code()).isEqualTo(Undeliveries.OURS);
    assertThat(event.cause()).isEqualTo(Cause.NOT_THEIRS);
  }

  @Test
  void knowsWhatTheMessageWasFor() {
    assertThat(of(Optional.of(131026), Purpose.SAFETY).purpose())
        .isEqualTo(id.rangkul.dialog.Purpose.SAFETY);
    assertThat(of(Optional.of(131026), Purpose.REPLY).purpose())
        .isEqualTo(id.rangkul.dialog.Purpose.REPLY);
    assertThat(of(Optional.of(131026), Purpose.ROUTINE).purpose())
        .isEqualTo(id.rangkul.dialog.Purpose.ROUTINE);
  }
}
