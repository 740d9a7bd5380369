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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeliveriesTests {
  private static Undelivered of(String reason, Purpose purpose) {
    var mother = new Party.OfContact(new ContactId("ibu-budi"));
    return Undeliveries.event(
        new Arrival.SendFailed(Instant.EPOCH, new MessageId("m1"), mother, "", reason), purpose);
  }

  @ParameterizedTest
  @CsvSource({
    "131026 cannot be delivered, 131026, UNREACHABLE",
    "130472 an experiment,       130472, UNREACHABLE",
    "131050 wants no more,       131050, REFUSES",
    "131049 healthy ecosystem,   131049, NOT_THIS_TIME",
    "131047 window closed,       131047, NOT_THEIRS",
    "132001 no such template,    132001, NOT_THEIRS",
    "not worth sending any more, OURS,   NOT_THEIRS",
    "131026999 nobody's code,    OURS,   NOT_THEIRS"
  })
  void readsWhatTheReasonSaysAboutThePerson(String reason, String code, Cause cause) {
    Undelivered event = of(reason, Purpose.ROUTINE);
    assertThat(event.code()).isEqualTo(code);
    assertThat(event.cause()).isEqualTo(cause);
  }

  @Test
  void knowsWhatTheMessageWasFor() {
    assertThat(of("131026", Purpose.SAFETY).purpose()).isEqualTo(id.rangkul.dialog.Purpose.SAFETY);
    assertThat(of("131026", Purpose.REPLY).purpose()).isEqualTo(id.rangkul.dialog.Purpose.REPLY);
    assertThat(of("131026", Purpose.ROUTINE).purpose())
        .isEqualTo(id.rangkul.dialog.Purpose.ROUTINE);
  }
}
