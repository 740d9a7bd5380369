package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BriefingTests {
  private static final String CRY = "tolong";

  @Test
  void quotesAMessageAsItIs() {
    assertThat(Briefing.quoted(CRY)).isEqualTo(CRY);
    assertThat(Briefing.quoted("a".repeat(Briefing.MAX_QUOTED))).doesNotContain("…");
  }

  @Test
  void quotesTheBeginningOfAMessageThatIsTooLongToPassOnWhole() {
    String quoted = Briefing.quoted(CRY + "a".repeat(4096));

    assertThat(quoted).startsWith(CRY).endsWith("…").hasSize(Briefing.MAX_QUOTED + 1);
  }

  @Test
  void doesNotCutAnEmojiInTwo() {
    String quoted = Briefing.quoted("a".repeat(Briefing.MAX_QUOTED - 1) + "🌿".repeat(9));

    assertThat(new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(quoted);
    assertThat(quoted).hasSize(Briefing.MAX_QUOTED);
  }
}
