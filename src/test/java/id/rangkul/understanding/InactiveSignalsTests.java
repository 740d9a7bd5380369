package id.rangkul.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InactiveSignalsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLIENT    | nggak pakai narkoba lagi kok kak                  | SUBSTANCE_USE     | NEGATED      | NONE",
        "CLIENT    | udah nggak kepikiran mati lagi                    | SUICIDE_SELF_HARM | NEGATED      | NONE",
        "FAMILY    | alhamdulillah dia nggak pernah mukul saya lagi    | VIOLENCE          | NEGATED      | NONE",
        "CLIENT    | dua tahun lalu aku pernah coba bunuh diri         | SUICIDE_SELF_HARM | PAST         | MODERATE",
        "CLIENT    | dulu waktu masih di jalanan saya nyabu            | SUBSTANCE_USE     | PAST         | LOW",
        "FAMILY    | kalau nanti dia kambuh lagi gimana ya bu?         | SUBSTANCE_USE     | HYPOTHETICAL | LOW",
        "FAMILY    | tanda-tanda sakau apa aja bu?                     | WITHDRAWAL        | HYPOTHETICAL | LOW",
        "FAMILY    | takut dia pakai narkoba lagi                      | SUBSTANCE_USE     | HYPOTHETICAL | LOW",
        "COMMUNITY | tetangga saya ditangkap polisi                    | LEGAL             | OUTSIDER     | LOW",
        "CLIENT    | di berita ada artis bunuh diri                    | SUICIDE_SELF_HARM | OUTSIDER     | LOW",
        "CLIENT    | mati gaya nih di rumah                            | SUICIDE_SELF_HARM | FIGURATIVE   | NONE",
        "CLIENT    | sakaw drakor aku kak                              | WITHDRAWAL        | FIGURATIVE   | NONE",
        "FAMILY    | semalam kabur tapi udah pulang bu                 | MISSING           | RESOLVED     | MODERATE",
      })
  void reportsTheSignalWithItsReason(
      Role role, String text, Signal signal, InactiveReason reason, Severity severity) {
    Interpretation meaning = Messages.read(role, text);

    Finding finding = Messages.finding(meaning, signal).orElseThrow();
    assertThat(finding.reason()).contains(reason);
    assertThat(meaning.severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lampu mati dari tadi pagi bu",
        "hp saya mati kak, baru dicas",
        "ikan di kolam pada mati",
        "makan shabu-shabu sama keluarga enak banget",
        "beli es teler di pasar",
        "mabuk laut pas naik kapal ke pulau",
        "kunjungannya pukul 10 ya pak",
        "nyuci piring terus ngelem sepatu yang jebol",
        "cari untuak makan siang",
        "metode belajarnya bagus",
        "dia belajar mati-matian buat ujian",
        "obatnya diminum teratur kok bu",
      })
  void staysCalmWhenATrapWordIsAboutAThing(String text) {
    assertThat(Messages.family(text).severity()).isLessThan(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nggak mau bunuh diri tapi pengen mati",
        "mati lampu di rumah. aku mau gantung diri",
        "dulu nggak, tapi sekarang aku mau mati aja",
      })
  void letsNoNeutraliserSwallowAnotherClause(String text) {
    assertThat(Messages.client(text).severity()).isGreaterThanOrEqualTo(Severity.HIGH);
  }
}
