package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.Waiting;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrandsTests {
  @Test
  void keepsTheArrivalsOfOnePersonInTheirOrder() {
    var strands = Strands.of(List.of(of("ani", "1"), of("budi", "2"), of("ani", "3")), 4);

    assertThat(strands.stream().map(StrandsTests::ids))
        .containsExactly(List.of("1", "3"), List.of("2"));
  }

  @Test
  void makesNoMoreStrandsThanAllowed() {
    var strands = Strands.of(List.of(of("ani", "1"), of("budi", "2"), of("cici", "3")), 2);

    assertThat(strands.stream().map(StrandsTests::ids))
        .containsExactly(List.of("1", "3"), List.of("2"));
  }

  private static Waiting of(String contact, String entryId) {
    Party to = new Party.OfContact(new ContactId(contact));
    return new Waiting(
        entryId,
        new Arrival.SendFailed(
            Instant.EPOCH, new MessageId("m1"), to, "about", "ROUTINE", Optional.empty(), ""));
  }

  private static List<String> ids(List<Waiting> strand) {
    return strand.stream().map(Waiting::entryId).toList();
  }
}
