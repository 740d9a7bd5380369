package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AlertDeskTests {
  private static final String CRY = "tolong";

  @Test
  void quotesAMessageAsItIs() {
    assertThat(AlertDesk.quoted(CRY)).isEqualTo(CRY);
    assertThat(AlertDesk.quoted("a".repeat(AlertDesk.MAX_QUOTED))).doesNotContain("…");
  }

  @Test
  void quotesTheBeginningOfAMessageThatIsTooLongToPassOnWhole() {
    String quoted = AlertDesk.quoted(CRY + "a".repeat(4096));

    assertThat(quoted).startsWith(CRY).endsWith("…").hasSize(AlertDesk.MAX_QUOTED + 1);
  }

  @Test
  void doesNotCutAnEmojiInTwo() {
    String quoted = AlertDesk.quoted("a".repeat(AlertDesk.MAX_QUOTED - 1) + "🌿".repeat(9));

    assertThat(new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(quoted);
    assertThat(quoted).hasSize(AlertDesk.MAX_QUOTED);
  }
}
