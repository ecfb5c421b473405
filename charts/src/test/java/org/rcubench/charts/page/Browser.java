package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, fetching nothing by itself. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path folder;

  private Browser(ChromeDriver driver, Path folder) {
    this.driver = driver;
    this.folder = folder;
  }

  /**
   * Starts it. Where there is none the tests are skipped, unless CI_REQUIRES_BROWSER is set.
   *
   * @param folder where pages are put and downloads go
   */
  static Browser open(Path folder) {
    boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    String advice =
        "the page is not looked at in a browser, for there is no %s or no %s: apt-get install"
                .formatted(CHROMIUM, DRIVER)
            + " chromium chromium-driver";
    if (System.getenv("CI_REQUIRES_BROWSER") != null) {
      assertThat(installed).as(advice).isTrue();
    }
    assumeTrue(installed, advice);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--force-color-profile=srgb",
        "--lang=en-US");
    options.setExperimentalOption("prefs", Map.of("download.default_directory", folder.toString()));
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), folder);
  }

  /** Opens a page in a window of a size, in a colour scheme, on a screen. */
  void show(String page, int width, String scheme) {
    emulate("", scheme);
    size(width, width < 600 ? 844 : 900, 1);
    Path file = folder.resolve("index.html");
    try {
      Files.writeString(file, page, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    driver.get(file.toUri().toString());
  }

  void emulate(String medium, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private void size(int width, int height, int scale) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < 600));
  }

  /** {@return what was said on the console since it was asked last} */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What a script gives back. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript("return " + script, arguments);
  }

  /** What a script gives back when it is done. */
  Object await(String promise, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1]; " + promise + ".then(done)", arguments);
  }

  void until(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE).until(ignored -> condition.getAsBoolean());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** {@return a picture of what the window shows} */
  byte[] viewport() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** A picture of the page from its top down to a height. */
  byte[] screenshot(int height) {
    int width = ((Number) ask("innerWidth")).intValue();
    Object picture =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                    "format",
                    "png",
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
            .get("data");
    return Base64.getDecoder().decode(picture.toString());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
