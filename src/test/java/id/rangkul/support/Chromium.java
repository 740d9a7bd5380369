package id.rangkul.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Debian's Chromium for the browser tests, installed where it is missing and this user may install
/// it.
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final String INSTALL =
      "apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-color-emoji";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    Path executable = find().or(Chromium::install).orElseThrow(Chromium::missing);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  public Browser browser() {
    return browser;
  }

  private static Optional<Path> find() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    System.err.println("No Chromium found; installing Debian's: " + INSTALL);
    try {
      new ProcessBuilder("sh", "-c", INSTALL).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return find();
  }

  private static IllegalStateException missing() {
    return new IllegalStateException("The browser tests need Chromium. Run as root: " + INSTALL);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
