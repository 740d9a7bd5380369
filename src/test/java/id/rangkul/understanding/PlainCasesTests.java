package id.rangkul.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCasesTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLIENT    | mau bunuh diri aja rasanya                        | SUICIDE_SELF_HARM | EMERGENCY",
        "CLIENT    | capek hidup kak                                   | SUICIDE_SELF_HARM | HIGH",
        "CLIENT    | pengen m4ti                                       | SUICIDE_SELF_HARM | HIGH",
        "CLIENT    | tadi nyilet tangan lagi                           | SUICIDE_SELF_HARM | EMERGENCY",
        "CLIENT    | nggak mau hidup lagi                              | SUICIDE_SELF_HARM | HIGH",
        "CLIENT    | aku wis kesel urip mas, pengin mati               | SUICIDE_SELF_HARM | HIGH",
        "FAMILY    | anak saya habis nyabu ga bisa dibangunin, mulut berbusa | OVERDOSE    | EMERGENCY",
        "FAMILY    | suami mukul saya barusan pak                      | VIOLENCE          | EMERGENCY",
        "FAMILY    | dia bawa parang ngancem mau bunuh saya            | VIOLENCE          | EMERGENCY",
        "FAMILY    | anak saya dengar suara2 yang nyuruh2 dia          | PSYCHOSIS         | HIGH",
        "CLIENT    | sakau kak, badan ngilu semua                      | WITHDRAWAL        | HIGH",
        "FAMILY    | nemu bong di kamarnya                             | SUBSTANCE_USE     | HIGH",
        "FAMILY    | semalem pulang mabok lagi                         | SUBSTANCE_USE     | HIGH",
        "CLIENT    | pengen make lagi kak, sugesti terus               | CRAVING           | MODERATE",
        "CLIENT    | udah nggak tahan, ini mau beli                    | CRAVING           | HIGH",
        "FAMILY    | anak saya begadang terus tiap malam, hp nya dijual | WARNING_SIGN     | MODERATE",
        "FAMILY    | dia kabur dari rumah, belum pulang 3 hari         | MISSING           | HIGH",
        "FAMILY    | anak saya ditangkap polisi tadi malam             | LEGAL             | HIGH",
        "COMMUNITY | nenek ditinggal sendirian, tidak dikasih makan    | NEGLECT_EXPLOITATION | HIGH",
        "CLIENT    | obat ARV saya habis dari minggu lalu              | TREATMENT_DROPOUT | MODERATE",
        "CLIENT    | lamaran kerja ditolak karena mantan pecandu, tetangga ngomongin terus | REJECTION_STIGMA | MODERATE",
        "FAMILY    | ibu udah nggak sanggup lagi nak                   | CARER_STRAIN      | MODERATE",
        "FAMILY    | anak saya demam tinggi sudah 3 hari               | MEDICAL           | MODERATE",
        "CLIENT    | rasanya sedih terus kak, nangis tiap malam        | LOW_MOOD          | MODERATE",
        "CLIENT    | belum dapat kerja bu, tidak punya uang            | HARDSHIP          | LOW",
      })
  void findsThePlainCaseOfEverySignal(Role role, String text, Signal signal, Severity severity) {
    Interpretation meaning = Messages.read(role, text);

    assertThat(meaning.findings()).anyMatch(each -> each.signal() == signal && each.active());
    assertThat(meaning.severity()).isGreaterThanOrEqualTo(severity);
  }

  @Test
  void readsTheMotherWhoseSonUsesAndIsNotHome() {
    Interpretation meaning = Messages.family("anaknya nyabu lagi bu, semalam nggak pulang");

    assertThat(meaning.severity()).isEqualTo(Severity.HIGH);
    assertThat(meaning.intent()).isEqualTo(Intent.PROBLEM_REPORT);
    assertThat(meaning.language()).isEqualTo(Language.ID);
    for (Signal signal : new Signal[] {Signal.SUBSTANCE_USE, Signal.MISSING}) {
      Finding finding = Messages.finding(meaning, signal).orElseThrow();
      assertThat(finding.active()).isTrue();
      assertThat(finding.who()).isEqualTo(Who.CLIENT);
    }
  }

  @Test
  void quotesTheEvidenceAsItWasWritten() {
    Interpretation meaning = Messages.client("kak aku pengennnn M4TI aja");

    Finding finding = Messages.finding(meaning, Signal.SUICIDE_SELF_HARM).orElseThrow();
    assertThat(finding.evidence()).anyMatch(quote -> quote.contains("M4TI"));
  }
}
