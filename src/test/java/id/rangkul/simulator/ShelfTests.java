package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.SteppedClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShelfTests {
  private static final String ID = "123456789012345";

  private final SteppedClock clock = new SteppedClock(Bubbles.NOON);
  private final Shelf shelf = new Shelf(clock);
  private final MediaLinks links = new MediaLinks(() -> "http://localhost:1", "rahasia", clock);

  @Test
  void keepsAPersonsFileForSevenDays() {
    shelf.draw(ID, MediaKind.IMAGE, Bubbles.NOON);

    clock.step(Duration.ofDays(7).minusSeconds(1));
    assertThat(shelf.find(ID)).isPresent();
    clock.step(Duration.ofSeconds(1));
    assertThat(shelf.find(ID)).isEmpty();
  }

  @Test
  void keepsAnUploadForThirtyDays() {
    shelf.upload(ID, MediaKind.DOCUMENT, "application/pdf", new byte[] {1});

    clock.step(Duration.ofDays(30).minusSeconds(1));
    assertThat(shelf.find(ID)).isPresent();
    clock.step(Duration.ofSeconds(1));
    assertThat(shelf.find(ID)).isEmpty();
  }

  @Test
  void forgetsTheOldestUploadsBeyondItsMemory() {
    byte[] large = new byte[(int) (Shelf.MAX_BYTES / 2)];
    shelf.upload("1", MediaKind.DOCUMENT, "application/pdf", large);
    shelf.upload("2", MediaKind.DOCUMENT, "application/pdf", large);
    shelf.upload("3", MediaKind.DOCUMENT, "application/pdf", large);

    assertThat(shelf.find("1")).isEmpty();
    assertThat(shelf.find("3")).isPresent();
  }

  @Test
  void drawsTheSameAgainAfterARestart() {
    shelf.draw(ID, MediaKind.IMAGE, Bubbles.NOON);
    Shelf after = new Shelf(clock);
    after.restore(List.of(Bubbles.from(Bubbles.SRI, "wamid.1", Bubbles.picture(ID), Bubbles.NOON)));

    assertThat(after.find(ID).orElseThrow().sha256())
        .isEqualTo(shelf.find(ID).orElseThrow().sha256());
  }

  @ParameterizedTest
  @EnumSource(MediaKind.class)
  void drawsFilesThatAreWhatTheyClaim(MediaKind kind) {
    byte[] bytes = Drawing.of(kind, ID);
    String head = new String(bytes, 0, 12, StandardCharsets.ISO_8859_1);

    assertThat(bytes.length).isBetween(1, (int) kind.maxBytes());
    assertThat(MediaKind.ofMimeType(Drawing.mimeType(kind))).contains(kind);
    assertThat(head)
        .contains(
            switch (kind) {
              case IMAGE -> "\u00FF\u00D8\u00FF";
              case AUDIO -> "OggS";
              case VIDEO -> "ftyp";
              case DOCUMENT -> "%PDF";
              case STICKER -> "WEBP";
            });
  }

  @Test
  void drawsPicturesThatCanBeSeen() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(Drawing.of(MediaKind.IMAGE, ID)));

    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(Drawing.of(MediaKind.IMAGE, "2")).isNotEqualTo(Drawing.of(MediaKind.IMAGE, ID));
  }

  @Test
  void givesOutAddressesForFiveMinutes() {
    String url = links.to(ID);
    long until = Bubbles.NOON.plus(MediaLinks.LIVES).getEpochSecond();
    String hash = url.substring(url.indexOf("hash=") + 5);

    assertThat(url).startsWith("http://localhost:1/simulator/files/" + ID + "?ext=" + until);
    assertThat(links.isGood(ID, until, hash)).isTrue();
    assertThat(links.isGood(ID, until + 60, hash)).as("a longer life cannot be claimed").isFalse();
    assertThat(links.isGood("2", until, hash)).isFalse();
    clock.step(Duration.ofMinutes(5));
    assertThat(links.isGood(ID, until, hash)).isFalse();
  }
}
