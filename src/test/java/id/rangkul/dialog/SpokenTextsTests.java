package id.rangkul.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for everything that the service ever says.
class SpokenTextsTests {
  private static final Pattern COLD = Pattern.compile("(?i)\\b(kamu|anda)\\b");

  private static NeverList never() {
    Mistakes mistakes = new Mistakes();
    String text = Shipped.SOURCE.files().getOrDefault("never.yaml", "");
    return NeverList.read(Item.read("never.yaml", text, mistakes).orElseThrow());
  }

  @Test
  void breakNoRuleOfTheNeverList() {
    NeverList never = never();
    for (Spoken text : Shipped.DIALOGS.spoken()) {
      never
          .broken(text.file(), text.text())
          .ifPresent(rule -> assertEquals(rule.why(), text.file() + ":" + text.line()));
    }
  }

  @Test
  void addressNobodyColdly() {
    for (Spoken text : Shipped.DIALOGS.spoken()) {
      assertTrue(!COLD.matcher(text.text()).find(), text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dulu dia pecandu.",
        "Sepertinya ini depresi berat.",
        "Minum 2 tablet saja.",
        "Dosisnya boleh dikurangi.",
        "Supaya lolos tes, minum air.",
        "Tidak akan saya beri tahu siapa pun.",
        "Bu Rina sedang membaca pesan ini.",
        "Saya manusia, bukan robot.",
        "Suara itu tidak nyata.",
        "Nanti dilaporkan ke polisi.",
        "Nanti dikembalikan ke balai.",
        "Bansos dihentikan kalau tidak menjawab.",
        "Coba iman lebih kuat.",
        "Itu dosa.",
        "Orang lain bisa.",
        "Tolong geledah kamarnya.",
        "Dia bisa dikurung dulu.",
        "Berjanjilah tidak menyakiti diri.",
        "Dia gagal bunuh diri.",
        "Hitungannya mulai dari nol.",
        "Telepon 500-454.",
        "Kamu harus kuat."
      })
  void couldNotSayWhatTheNeverListForbids(String text) {
    assertTrue(never().broken("safety.yaml", text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rehabilitasi", "narkoba", "pemulihan", "kesehatan", "keluarga", "kasusnya"})
  void keepHealthWordsOutOfPreviews(String word) {
    assertTrue(never().broken("templates/x.yaml", "Kabar " + word + " hari ini.").isPresent());
  }

  @Test
  void namesOnlyVerifiedNumbers() {
    String directory = Shipped.SOURCE.files().getOrDefault("directory.yaml", "");
    var numbers =
        Directory.read(Item.read("directory.yaml", directory, new Mistakes()).orElseThrow());
    assertEquals(
        List.of("110", "112", "119", "119 ext 8", "129"),
        numbers.lines().values().stream().map(Directory.Line::number).sorted().toList());
    assertEquals(
        "112 (bila ada di daerah {title})", numbers.line("emergency").orElseThrow().shown("id"));
  }

  @Test
  void offerTheTemplatesThatTheServiceNeeds() {
    Map<String, MessageTemplate> templates = Shipped.DIALOGS.templates();
    assertEquals(
        List.of(
            "kabar_menunggu",
            "kiriman_menunggu",
            "nomor_berubah",
            "pemberitahuan_petugas",
            "pemberitahuan_singkat",
            "pemberitahuan_ulang",
            "pesan_menunggu",
            "sapaan_keluarga",
            "sapaan_pendampingan",
            "sapaan_warga"),
        List.copyOf(templates.keySet()));
    for (String alert : List.of("pemberitahuan_petugas", "pemberitahuan_ulang")) {
      MessageTemplate template = Shipped.DIALOGS.template(alert);
      assertEquals(List.of("case", "level", "time"), template.parameterNames());
      assertEquals(List.of("terima", "alihkan"), template.replies());
    }
    assertEquals(
        List.of("case", "level", "files", "time"),
        Shipped.DIALOGS.template("kiriman_menunggu").parameterNames());
  }

  @Test
  void answerAlertsWithTheSameButtonsWhateverTemplateStandsIn() {
    for (String alert :
        List.of("pemberitahuan_petugas", "pemberitahuan_ulang", "kiriman_menunggu")) {
      String fallback = Shipped.DIALOGS.template(alert).fallback().orElseThrow();
      assertEquals(
          Shipped.DIALOGS.template(alert).replies(), Shipped.DIALOGS.template(fallback).replies());
    }
  }

  @Test
  void fillPhrasesForStaff() {
    Phrases phrases = Shipped.DIALOGS.phrases();
    String accepted =
        phrases.text(
            "alert_accepted",
            "id",
            Map.of(
                "case", "K-1",
                "writer", "Ibu Sri",
                "when", "14.02",
                "what", "tolong {call}",
                "phone", "+62"));
    assertTrue(accepted.contains("Ibu Sri") && accepted.contains("tolong {call}"));
    assertThrows(
        IllegalArgumentException.class, () -> phrases.text("alert_accepted", "id", Map.of()));
    assertThrows(IllegalArgumentException.class, () -> phrases.text("nothing", "id", Map.of()));
  }
}
