package id.rangkul.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHostsTests {
  private static final HttpUrl META = HttpUrl.get("https://graph.facebook.com");
  private static final HttpUrl DESK = HttpUrl.get("http://localhost:8080/simulator/graph");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=5551&ext=1&hash=a",
        "https://mmg.whatsapp.net/v/t62/5551",
        "https://scontent.FBCDN.net/v/5551",
        "https://graph.facebook.com/v25.0/5551",
        "https://lookaside.facebook.com:443/5551"
      })
  void fetchesFromMeta(String address) {
    assertThat(MediaHosts.admit(address, META)).isPresent();
    assertThat(MediaHosts.admit(address, DESK)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5551",
        "file:///etc/passwd",
        "http://lookaside.fbsbx.com/5551",
        "https://lookaside.fbsbx.com:6379/5551",
        "https://fbsbx.com.contoh.id/5551",
        "https://evilfbsbx.com/5551",
        "https://contoh.id/lookaside.fbsbx.com",
        "https://lookaside.fbsbx.com@contoh.id/5551",
        "https://siapa:sandi@lookaside.fbsbx.com/5551",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost:6379/5551",
        "https://localhost:8080/5551",
        "http://127.0.0.1:8080/5551"
      })
  void fetchesFromNobodyElse(String address) {
    assertThat(MediaHosts.admit(address, META)).isEmpty();
    assertThat(MediaHosts.admit(address, DESK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080/files/5551", "http://LOCALHOST:8080/"})
  void fetchesFromWhoeverStandsInForMeta(String address) {
    assertThat(MediaHosts.admit(address, DESK)).isPresent();
    assertThat(MediaHosts.admit(address, META)).isEmpty();
  }
}
