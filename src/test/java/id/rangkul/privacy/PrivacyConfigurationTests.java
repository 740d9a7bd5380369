package id.rangkul.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rangkul.shared.LocalSecrets;
import id.rangkul.shared.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PrivacyConfigurationTests {
  private final Drawer drawer = new Drawer();
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

  /// Secrets that lie nowhere.
  private static final class Drawer implements LocalSecrets {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String name) {
      return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void write(String name, String secret) {
      kept.put(name, secret);
    }

    @Override
    public String describe(String name) {
      return "drawer/" + name;
    }
  }

  @Test
  void takesTheKeysetOfTheSettingInOneLineOrAsJson() {
    String line = Keyset.create().inOneLine();
    String json = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);

    assertThat(keyset(line).inOneLine()).isEqualTo(line);
    assertThat(keyset("  " + json + "\n").inOneLine()).isEqualTo(line);
    assertThat(drawer.kept).isEmpty();
  }

  @Test
  void refusesToStartWithoutKeysOnSomebodyElsesRedis() {
    assertThatThrownBy(() -> keyset(""))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused).hasMessageContaining("RANGKUL_KEYS is missing");
              assertThat(refused.whatToDo()).contains("java -jar rangkul.jar keys");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"rahasia-sekali", "{\"rahasia-sekali\": 1}", "cmFoYXNpYS1zZWthbGk="})
  void refusesWhatIsNoKeysetAndDoesNotRepeatIt(String text) {
    assertThatThrownBy(() -> keyset(text))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused)
                  .hasMessageContaining("RANGKUL_KEYS holds no keyset")
                  .hasMessageNotContaining("rahasia-sekali")
                  .hasNoCause();
              assertThat(refused.whatToDo()).doesNotContain("rahasia-sekali");
            });
  }

  @Test
  void makesKeysOnceBesideTheEmbeddedRedis() {
    beans.addBean("drawer", drawer);

    String first = keyset("").inOneLine();

    assertThat(drawer.kept).containsEntry("keys.txt", first);
    assertThat(keyset("").inOneLine()).isEqualTo(first);
  }

  @Test
  void refusesKeysThatWereDamagedInsteadOfMakingOthers() {
    beans.addBean("drawer", drawer);
    drawer.write("keys.txt", "damaged");

    assertThatThrownBy(() -> keyset(""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("drawer/keys.txt");
    assertThat(drawer.kept).containsEntry("keys.txt", "damaged");
  }

  private Keyset keyset(String setting) {
    return new PrivacyConfiguration().keyset(setting, beans.getBeanProvider(LocalSecrets.class));
  }
}
