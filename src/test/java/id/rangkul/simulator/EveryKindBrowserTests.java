package id.rangkul.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.rangkul.support.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// The page shows every kind of message, and what can be done with it is done.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SimulatorOnAPort.class,
    properties = "rangkul.demo=true")
@DirtiesContext
class EveryKindBrowserTests {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static Chromium chromium;

  @LocalServerPort private int port;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void endBrowser() {
    chromium.close();
  }

  @Test
  void showsEveryKindAndLetsItBeAnswered() throws Exception {
    List<String> complaints = new ArrayList<>();
    try (Desktop desk = new Desktop(port);
        Page page = open(1440, 900)) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      sendEverything(desk);

      Locator list = message(page, Bubbles.SRI, "Yang mana?");
      shoot(page, "every-kind");
      list.getByRole(AriaRole.BUTTON, named("Pilih")).click();
      shoot(page, "every-kind-list");
      page.locator(".sheet-row").first().click();
      assertThat(messages(page, Bubbles.SRI).last()).containsText("Baris");
      message(page, Bubbles.BUDI, "Di mana")
          .getByRole(AriaRole.BUTTON, named("Kirim lokasi"))
          .click();
      assertThat(messages(page, Bubbles.BUDI).last()).containsText("Pontianak");
      phone(page, Bubbles.SRI).getByTestId("attach").click();
      shoot(page, "every-kind-attach");
      page.locator(".sheet-tile").first().click();
      assertThat(messages(page, Bubbles.SRI).last().locator("img")).isVisible();
      page.locator("#faults-open").click();
      page.locator(".fault").first().click();
      assertThat(page.locator("#faults-standing li")).containsText("3 kali lagi");
      shoot(page, "every-kind-faults");
      page.locator("#faults-stop").click();
      assertThat(page.locator("#faults-standing li")).containsText("Semua lancar");
      assertThat(complaints).isEmpty();
    }
    try (Page page = open(390, 844)) {
      assertThat(messages(page, Bubbles.SRI).first()).isVisible();
      shoot(page, "every-kind-pocket");
      page.locator("#faults-open").click();
      shoot(page, "every-kind-pocket-faults");
    }
  }

  private void sendEverything(Desktop desk) throws Exception {
    desk.write(Bubbles.SRI, "{'text':'halo bu'}");
    String first = desk.write(Bubbles.BUDI, "{'text':'halo bu, ini Budi'}");
    desk.write(Bubbles.BUDI, "{'edit':'" + first + "','text':'halo ibu, ini Budi'}");
    desk.write(Bubbles.BUDI, "{'call':true}");
    desk.send(
        Bubbles.SRI,
        "'type':'interactive','interactive':{'type':'cta_url','header':{'type':'text','text':'Jadwal'},"
            + "'body':{'text':'Ada kegiatan hari Sabtu.'},'footer':{'text':'Sentra Satria'},'action':{'name':'cta_url',"
            + "'parameters':{'display_text':'Lihat peta','url':'https://example.org/peta'}}}");
    desk.send(Bubbles.SRI, GraphBodies.list("Bagian", 2, 1));
    desk.send(
        Bubbles.BUDI,
        "'type':'document','document':{'link':'https://example.org/jadwal.pdf','filename':'jadwal.pdf'}");
    desk.send(
        Bubbles.BUDI,
        "'type':'contacts','contacts':[{'name':{'formatted_name':'Bu Rina'},'phones':[{'phone':'+62 812-0000'}]}]");
    String question =
        desk.send(
            Bubbles.BUDI,
            "'type':'interactive','interactive':{'type':'location_request_message',"
                + "'body':{'text':'Di mana Mas Budi sekarang?'},'action':{'name':'send_location'}}");
    desk.write(Bubbles.BUDI, "{'reaction':'👍','message':'" + question + "'}");
    desk.write(Bubbles.SRI, "{'picture':true,'caption':'ini fotonya bu'}");
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

  private static Locator message(Page page, String phone, String text) {
    Locator found = messages(page, phone).filter(new Locator.FilterOptions().setHasText(text));
    assertThat(found.last()).isVisible();
    return found.last();
  }

  private static Locator messages(Page page, String phone) {
    return phone(page, phone).getByTestId("message");
  }

  private static Locator phone(Page page, String phone) {
    return page.locator("[data-phone='" + phone + "']");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
