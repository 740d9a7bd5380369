package id.rangkul.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.AlertId;
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
import java.util.List;
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
        received(
            new Content.Media(
                MediaKind.VOICE, "m1", "audio/ogg", Optional.of("x"), Optional.of(secret))),
        received(new Content.Place(secret, Optional.of(secret))),
        received(new Content.Cards(List.of(secret, secret))),
        received(new Content.Reaction(secret)),
        received(new Content.FormReply(secret)),
        received(new Content.Order(secret)),
        received(new Content.Opened()),
        received(new Content.Call()),
        received(new Content.Edited(WAMID, new Content.Text(secret))),
        received(new Content.Revoked(WAMID)),
        received(new Content.Withheld("131051")),
        received(new Content.Other("hologram", secret)),
        new Arrival.StatusReceived(
            AT,
            WAMID,
            Optional.of(new MessageId("m1")),
            DeliveryStatus.READ,
            Optional.empty(),
            List.of(secret),
            Optional.of(new Pricing(true, "utility"))),
        new Arrival.AddressChanged(AT, WAMID, MOTHER, List.of(secret), List.of(secret)),
        new Arrival.AccountChanged(
            AT, new AccountNews.TemplateStatus("a", "id", "PAUSED", Optional.of("x"))),
        new Arrival.AccountChanged(AT, new AccountNews.TemplateQuality("a", "id", "RED")),
        new Arrival.AccountChanged(AT, new AccountNews.TemplateCategory("a", "id", "MARKETING")),
        new Arrival.AccountChanged(
            AT, new AccountNews.NumberQuality("DOWNGRADE", Optional.of("TIER_250"))),
        new Arrival.AccountChanged(AT, new AccountNews.Account("account_update", "BANNED")),
        new Arrival.TimerFired(AT, "prompt:x", "prompt", "contact:x", 7),
        new Arrival.AlertTakenUp(AT, new ContactId("x"), "K-1-1", new StaffId("tuti")),
        new Arrival.SendFailed(
            AT,
            new MessageId("m1"),
            MOTHER,
            "alert:K-1-1:2",
            "ALERT",
            Optional.of(131026),
            "131026 cannot be delivered"),
        fetched(Optional.empty()),
        fetched(Optional.of(MediaLoss.EXPIRED)),
        uploaded(Optional.of("771")),
        uploaded(Optional.empty()),
        new Arrival.Unrecognised(AT, "flows", secret));
  }

  private static Arrival fetched(Optional<MediaLoss> loss) {
    return new Arrival.MediaFetched(
        AT, new ContactId("x"), WAMID, AlertId.parse("K-1-1"), MediaKind.VOICE, loss);
  }

  private static Arrival uploaded(Optional<String> mediaId) {
    return new Arrival.MediaUploaded(
        AT, new StaffId("tuti"), AlertId.parse("K-1-1"), WAMID, MediaKind.VOICE, mediaId);
  }

  private static Arrival received(Content content) {
    return new Arrival.MessageReceived(
        AT, WAMID, MOTHER, List.of(new Sensitive("rahasia")), Optional.of(WAMID), content);
  }
}
