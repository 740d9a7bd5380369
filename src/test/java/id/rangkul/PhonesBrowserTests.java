package id.rangkul;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import id.rangkul.support.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole demo in a real browser: a worried mother writes, her worker takes it up, and she is
/// told.
@SpringBootTest(
    classes = RangkulApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"rangkul.demo=true", "management.server.port=0"})
@DirtiesContext
class PhonesBrowserTests {
  private static final String MOTHER = "+6281310000002";
  private static final String CLIENT = "+6281310000001";
  private static final String WORKER = "+6281200000001";
  private static final double PATIENCE = 20_000;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static Chromium chromium;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry settings) throws IOException {
    Path folder = Files.createTempDirectory("rangkul-phones");
    settings.add("rangkul.data", folder::toString);
  }

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void endBrowser() {
    chromium.close();
  }

  @Test
  void aWorriedMotherIsHeardAndToldWhoHasReadHer() {
    List<String> complaints = new ArrayList<>();
    try (Page page = open(1440, 900)) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);

      write(page, MOTHER, "anaknya nyabu lagi bu, semalam nggak pulang");
      expect(page, MOTHER, "Bu Rina sedang kami beri tahu");
      expect(page, WORKER, "berkas K-001");
      assertThat(messages(page, CLIENT).filter(saying("Ibu Sri"))).hasCount(0);

      phone(page, WORKER)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Terima"))
          .click();
      expect(page, MOTHER, "Bu Rina sudah membaca pesan Ibu Sri");
      expect(page, WORKER, "Nomor yang bisa ditelepon");

      shoot(page, "phones-desk");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aDayLaterTheFamilyIsAskedHowThingsAre() {
    try (Page page = open(390, 844)) {
      int before = messages(page, CLIENT).count();
      page.locator("[data-advance=P1D]").click();
      page.locator("[data-tab='" + CLIENT + "']").click();

      assertThat(messages(page, CLIENT)).hasCount(before + 1, atMost());
      expect(page, CLIENT, "sapaan rutin");
      shoot(page, "phones-pocket");
    }
  }

  private Page open(int width, int height) {
    Page page =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setViewportSize(width, height)
                    .setTimezoneId("Asia/Jakarta"));
    page.navigate("http://localhost:" + port + "/simulator");
    return page;
  }

  private static HasCountOptions atMost() {
    return new HasCountOptions().setTimeout(PATIENCE);
  }

  private static void write(Page page, String phone, String text) {
    phone(page, phone).getByTestId("composer").fill(text);
    phone(page, phone).getByTestId("send").click();
  }

  private static void expect(Page page, String phone, String text) {
    assertThat(messages(page, phone).filter(saying(text)).last())
        .containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator messages(Page page, String phone) {
    return phone(page, phone).getByTestId("message");
  }

  private static Locator phone(Page page, String phone) {
    return page.locator("[data-phone='" + phone + "']");
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
