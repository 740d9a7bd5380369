package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyTests {
  private static final long NOT_ANNOUNCED = -1;

  @Test
  void readsExactlyTheLargestBody() throws IOException {
    byte[] largest = new byte[Body.MAX_BYTES];

    assertThat(Body.read(new ByteArrayInputStream(largest), NOT_ANNOUNCED)).contains(largest);
    assertThat(Body.read(new ByteArrayInputStream(largest), largest.length)).contains(largest);
  }

  @Test
  void refusesALargerBodyAnnouncedOrNot() throws IOException {
    byte[] larger = new byte[Body.MAX_BYTES + 1];

    assertThat(Body.read(new ByteArrayInputStream(larger), NOT_ANNOUNCED)).isEmpty();
    assertThat(Body.read(new ByteArrayInputStream(larger), larger.length)).isEmpty();
    assertThat(Body.read(new ByteArrayInputStream(larger), 10)).isEmpty();
  }

  @Test
  void stopsListeningToAnEndlessBody() throws IOException {
    Endless endless = new Endless();

    assertThat(Body.read(endless, NOT_ANNOUNCED)).isEmpty();
    assertThat(endless.read).isLessThan(Body.MAX_BYTES + Body.MAX_DISCARDED_BYTES + 100_000);
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      read += length;
      return length;
    }
  }
}
