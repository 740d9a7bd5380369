package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.ContactId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import id.rangkul.shared.RecordCodec;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import id.rangkul.support.MarkingSealer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrivalCodecTests {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Party MOTHER = new Party.OfContact(new ContactId("ibu-andi"));
  private static final Wamid WAMID = new Wamid("wamid.1");

  private final RecordCodec codec = new RecordCodec(new MarkingSealer());
  private final Key place = Key.global("test", "lane");

  @ParameterizedTest
  @MethodSource
  void comesBackAsItWasKept(Arrival arrival) {
    String kept = codec.write(place, arrival);

    assertThat(codec.read(place, kept, Arrival.class)).isEqualTo(arrival);
    assertThat(kept).doesNotContain("rahasia");
  }

  static Stream<Arrival> comesBackAsItWasKept() {
    Sensitive secret = new Sensitive("rahasia");
    return Stream.of(
        received(new Content.Text(secret)),
        received(new Content.Pressed("baik", secret)),
        received(new Content.Media("audio", "m1", "audio/ogg", Optional.of(secret))),
        received(new Content.Reaction(secret)),
        received(new Content.Other("order", secret)),
        new Arrival.StatusReceived(
            AT, WAMID, Optional.of(new MessageId("m1")), DeliveryStatus.READ, Optional.empty()),
        new Arrival.TimerFired(AT, "prompt:x", "prompt", "contact:x", 7),
        new Arrival.AlertTakenUp(AT, new ContactId("x"), "K-1-1", new StaffId("tuti")),
        new Arrival.SendFailed(AT, new MessageId("m1"), MOTHER, "alert:K-1-1:2", "131026"),
        new Arrival.Unrecognised(AT, "flows", secret));
  }

  private static Arrival received(Content content) {
    return new Arrival.MessageReceived(AT, WAMID, MOTHER, Optional.of(WAMID), content);
  }
}
