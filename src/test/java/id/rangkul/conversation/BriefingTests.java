package id.rangkul.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Source;
import id.rangkul.escalation.rules.Alert;
import id.rangkul.escalation.rules.AlertLevel;
import id.rangkul.escalation.rules.Attachment;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BriefingTests {
  private static final String CRY = "tolong";
  private static final Briefing BRIEFING =
      new Briefing(Dialogs.load(Source.directory(Path.of("dialogs"))).phrases());

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

  @Test
  void saysWhatWaitsWhatWasLostAndWhatDidNotArrive() {
    var alert =
        alert(
            "tolong",
            List.of(
                "SUBSTANCE_USE", "NOT_DELIVERED_131026", "NOT_DELIVERED_99", "CANNOT_BE_REACHED"),
            List.of(
                attachment(1, Attachment.Kind.VOICE, Attachment.State.KEPT),
                attachment(2, Attachment.Kind.PICTURE, Attachment.State.AWAITED),
                attachment(3, Attachment.Kind.PICTURE, Attachment.State.KEPT),
                attachment(4, Attachment.Kind.FILM, Attachment.State.LOST)));

    assertThat(BRIEFING.waiting(alert))
        .isEqualTo("1 pesan suara menunggu didengarkan, 2 gambar menunggu dilihat");
    assertThat(BRIEFING.what(alert).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("\"tolong\""),
            line -> assertThat(line).contains("1 pesan suara", "2 gambar", "menyusul"),
            line -> assertThat(line).contains("1 kiriman tidak bisa diambil"),
            line -> assertThat(line).contains("sudah tidak memakai WhatsApp"),
            line -> assertThat(line).contains("99"),
            line -> assertThat(line).contains("dengan cara lain"));
  }

  @Test
  void saysThatThereWereNoWords() {
    assertThat(BRIEFING.what(alert("", List.of(), List.of()))).startsWith("(tanpa kata");
  }

  private static Attachment attachment(int number, Attachment.Kind kind, Attachment.State state) {
    return new Attachment(new Wamid("wamid." + number), kind, state);
  }

  private static Alert alert(String words, List<String> codes, List<Attachment> attachments) {
    return new Alert(
        new AlertId(new CaseId("K-001"), 1),
        new Party.OfContact(new ContactId("ibu-budi")),
        AlertLevel.MODERATE,
        "MESSAGE",
        codes,
        new Sensitive(words),
        Instant.EPOCH,
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        attachments);
  }
}
