package id.rangkul.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTests {
  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final TemplateUse WANTED =
      new TemplateUse("lengkap", "id", List.of("K-1", "Tinggi", "10.00"));

  private final StandIns standIns =
      new StandIns(
          Map.of(
              "lengkap", template("lengkap", Optional.of("sedang"), "case", "level", "time"),
              "sedang", template("sedang", Optional.of("singkat"), "time", "case"),
              "singkat", template("singkat", Optional.empty())));

  private static MessageTemplate template(
      String name, Optional<String> fallback, String... parameters) {
    return new MessageTemplate(
        name,
        "UTILITY",
        "",
        fallback,
        false,
        List.of(parameters).stream()
            .map(each -> new MessageTemplate.Parameter(each, "contoh"))
            .toList(),
        Map.of(
            "id",
            new MessageTemplate.Variant(Optional.empty(), name, Optional.empty(), List.of())));
  }

  private static TemplateStates told(TemplateStates states, String name, String status) {
    return states.changed(name + "/id", state -> state.told(status, Optional.empty(), NOON));
  }

  private TemplateChoice choose(TemplateStates states) {
    return standIns.choose(WANTED, states, NOON);
  }

  @Test
  void sendsWhatIsWantedWhileNothingSpeaksAgainstIt() {
    assertThat(choose(TemplateStates.none())).isEqualTo(new TemplateChoice.Use(WANTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PAUSED", "REJECTED", "DISABLED", "DELETED", "ARCHIVED", "LIMIT_EXCEEDED"})
  void sendsTheFallbackWithItsOwnParameters(String status) {
    assertThat(choose(told(TemplateStates.none(), "lengkap", status)))
        .isEqualTo(
            new TemplateChoice.Use(new TemplateUse("sedang", "id", List.of("10.00", "K-1"))));
  }

  @Test
  void sendsTheFallbacksFallback() {
    TemplateStates states = told(TemplateStates.none(), "lengkap", "REJECTED");

    assertThat(choose(told(states, "sedang", "DISABLED")))
        .isEqualTo(new TemplateChoice.Use(new TemplateUse("singkat", "id", List.of())));
  }

  @Test
  void tellsWhyNothingGoes() {
    TemplateStates states = told(TemplateStates.none(), "lengkap", "REJECTED");
    states = told(told(states, "sedang", "PAUSED"), "singkat", "DISABLED");

    assertThat(choose(states)).isEqualTo(new TemplateChoice.None(WANTED, "REJECTED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "REINSTATED", "PENDING", "FLAGGED"})
  void sendsATemplateAgainOnceMetaSaysSo(String status) {
    TemplateStates states = told(TemplateStates.none(), "lengkap", "PAUSED");

    assertThat(choose(told(states, "lengkap", status))).isEqualTo(new TemplateChoice.Use(WANTED));
  }

  @Test
  void stopsOneLanguageOnly() {
    TemplateStates states =
        TemplateStates.none()
            .changed("lengkap/en", state -> state.told("REJECTED", Optional.empty(), NOON));

    assertThat(choose(states)).isEqualTo(new TemplateChoice.Use(WANTED));
  }

  @Test
  void believesAPauseNoLongerThanMetaPauses() {
    TemplateState paused = TemplateState.unheardOf().told("PAUSED", Optional.empty(), NOON);

    assertThat(paused.letGo(NOON.plus(Duration.ofHours(6)))).isFalse();
    assertThat(paused.letGo(NOON.plus(TemplateState.LONGEST_PAUSE))).isTrue();
  }

  @Test
  void triesARefusedTemplateAgainAfterAWhile() {
    TemplateState refused = TemplateState.unheardOf().refused(TemplateRefusal.MISSING, NOON);

    assertThat(refused.status()).isEqualTo("MISSING");
    assertThat(refused.letGo(NOON.plusSeconds(60))).isFalse();
    assertThat(refused.letGo(NOON.plus(TemplateState.AFTER_REFUSAL))).isTrue();
    assertThat(refused.refused(TemplateRefusal.PAUSED, NOON.plusSeconds(60))).isEqualTo(refused);
  }

  @Test
  void letsOldNewsChangeNothing() {
    TemplateState approved = TemplateState.unheardOf().told("APPROVED", Optional.empty(), NOON);

    assertThat(approved.told("PAUSED", Optional.empty(), NOON.minusSeconds(1))).isEqualTo(approved);
  }
}
