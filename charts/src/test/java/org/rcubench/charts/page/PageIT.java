package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;

/** Looks at the page in a real browser. */
class PageIT {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int FIGURES = 30;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** The first figure whose table is {@link SyntheticPage#TO_SORT}. */
  private static final String SORTED = "#copy-1-1 ";

  private static final String VISIBLE_PICTURES =
      "[...document.images].filter(i => i.checkVisibility())";

  @TempDir static Path folder;
  private static Browser browser;
  private static String page;

  @BeforeAll
  static void open() {
    browser = Browser.open(folder);
    page = SyntheticPage.of(SyntheticRuns.twoCores(), FIGURES);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void the_console_stays_silent(String scheme) {
    browser.show(page, WIDE, scheme);
    browser.find("header button").click();
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.title = 'taken over'</script>",
        "<script src='elsewhere.js'></script>",
        "<img src='elsewhere.png' alt=''>",
        "<p onclick='0'>a word to click on</p>",
        "<link rel='stylesheet' href='elsewhere.css'>"
      })
  void what_is_not_the_pages_own_is_blocked_and_said_on_the_console(String foreign) {
    browser.show(page.replace("</main>", foreign + "</main>"), WIDE, "light");
    if (foreign.contains("onclick")) {
      browser.find("p[onclick]").click();
    }
    browser.until(
        () ->
            browser.console().stream().anyMatch(line -> line.contains("Content Security Policy")));
    assertThat(browser.ask("document.title")).isEqualTo("rcubench: Run 20260203-101112");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_picture_that_is_shown_loads_and_is_of_its_scheme(String scheme) {
    browser.show(page, WIDE, scheme);
    browser.await("Promise.all(" + VISIBLE_PICTURES + ".map(i => i.decode()))");
    assertThat(browser.ask(VISIBLE_PICTURES + ".filter(i => i.naturalWidth === 960).length"))
        .isEqualTo((long) FIGURES);
    assertThat(browser.ask("[...new Set(" + VISIBLE_PICTURES + ".map(i => i.className))].join()"))
        .isEqualTo(scheme);
  }

  @Test
  void a_column_of_numbers_is_sorted_by_size_up_and_down_and_back_with_nothing_last() {
    unfolded();
    List<String> before = column(3);
    header(3).click();
    assertThat(column(3))
        .containsExactly("-3.00", "0.000150", "9.00", "10.0", "100", "1,204", "–", "not a number");
    assertThat(ariaSort()).containsExactly(null, null, "ascending", null);
    header(3).click();
    assertThat(column(3))
        .containsExactly("1,204", "100", "10.0", "9.00", "0.000150", "-3.00", "–", "not a number");
    assertThat(ariaSort()).containsExactly(null, null, "descending", null);
    header(3).click();
    assertThat(column(3)).isEqualTo(before);
    assertThat(ariaSort()).containsOnlyNulls();
  }

  @Test
  void a_column_of_words_is_sorted_as_words_and_equals_keep_their_order() {
    unfolded();
    header(2).click();
    header(1).click();
    assertThat(column(1))
        .containsExactly(
            "none",
            "none, \"bare\"",
            "rcu-qsbr",
            "rcu-qsbr",
            "rcu-qsbr",
            "rwlock",
            "rwlock",
            "rwlock");
    assertThat(column(2)).containsExactly("1", "2", "1", "2", "4", "1", "2", "4");
    assertThat(ariaSort()).containsExactly("ascending", null, null, null);
  }

  @Test
  void the_keyboard_alone_sorts() {
    unfolded();
    browser.find(SORTED + "input").click();
    browser.focused().sendKeys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Save as CSV");
    browser.focused().sendKeys(Keys.TAB);
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("scroll");
    browser.focused().sendKeys(Keys.TAB);
    browser.focused().sendKeys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("threads");
    browser.focused().sendKeys(Keys.ENTER);
    assertThat(column(2)).containsExactly("1", "1", "1", "2", "2", "2", "4", "4");
    browser.focused().sendKeys(Keys.SPACE);
    assertThat(column(2)).containsExactly("4", "4", "2", "2", "2", "1", "1", "1");
    assertThat(
            browser.ask(
                "getComputedStyle(document.activeElement).outlineStyle + "
                    + "getComputedStyle(document.activeElement).outlineWidth"))
        .isEqualTo("solid3px");
  }

  @Test
  void a_filter_narrows_the_rows_and_counts_them() {
    unfolded();
    WebElement box = browser.find(SORTED + "input");
    assertThat(count()).isEqualTo("8 of 8 rows");
    box.sendKeys("RWLock");
    assertThat(column(1)).containsExactly("rwlock", "rwlock", "rwlock");
    assertThat(count()).isEqualTo("3 of 8 rows");
    box.sendKeys(" 9.00");
    assertThat(column(3)).containsExactly("9.00");
    assertThat(count()).isEqualTo("1 of 8 rows");
    box.sendKeys(" nowhere");
    assertThat(column(3)).isEmpty();
    assertThat(count()).isEqualTo("0 of 8 rows");
    box.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    assertThat(count()).isEqualTo("8 of 8 rows");
  }

  @Test
  void a_table_is_saved_as_it_is_shown_with_all_digits() throws IOException {
    unfolded();
    header(3).click();
    browser.find(SORTED + "input").sendKeys("n");
    browser.find(SORTED + ".csv").click();
    Path csv = folder.resolve("copy-1-1.csv");
    browser.until(() -> Files.exists(csv));
    assertThat(Files.readString(csv, UTF_8))
        .isEqualTo(
            """
            strategy,threads,ns per section,95% interval
            "none, ""bare""\",2.0,-3.0,-3.0
            none,1.0,100.0,100.0
            rcu-qsbr,4.0,not a number,not a number
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void claims_are_filtered_by_verdict() {
    browser.show(page, WIDE, "light");
    assertThat(browser.findAll(".verdicts button"))
        .map(WebElement::getText)
        .containsExactly("holds 2", "does not hold 1", "cannot tell 1", "not measured 1");
    assertThat(claims()).hasSize(5);
    browser.find(".verdicts button[data-verdict=does-not-hold]").click();
    assertThat(claims()).singleElement().asString().startsWith("The time that an updater waits");
    browser.find(".verdicts button[data-verdict=holds]").click();
    assertThat(claims()).hasSize(3);
    assertThat(browser.find(".verdicts output").getText()).isEqualTo("3 of 5 claims");
    browser.find(".verdicts button[data-verdict=holds]").click();
    browser.find(".verdicts button[data-verdict=does-not-hold]").click();
    assertThat(claims()).hasSize(5);
  }

  @Test
  void the_button_turns_light_to_dark_and_back_whatever_the_system_prefers() {
    for (String scheme : List.of("light", "dark")) {
      String other = scheme.equals("light") ? "dark" : "light";
      browser.show(page, WIDE, scheme);
      assertThat(look()).as("as the system prefers").isEqualTo(scheme);
      browser.find(".theme").click();
      assertThat(look()).as("after one click").isEqualTo(other);
      assertThat(shown()).isEqualTo(other);
      assertThat(browser.find(".theme").getDomAttribute("aria-pressed"))
          .isEqualTo(Boolean.toString(other.equals("dark")));
      browser.find(".theme").click();
      assertThat(look()).as("after another").isEqualTo(scheme);
      assertThat(shown()).isEqualTo(scheme);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
  void text_stands_out_from_its_ground(int width, String scheme) {
    browser.show(page, width, scheme);
    assertThat((List<?>) browser.ask(Scripts.FAINT_TEXT, 4.5)).isEmpty();
    assertThat((List<?>) browser.ask(Scripts.FAINT_TEXT, 22)).as("nothing can").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, PHONE, 768, WIDE})
  void only_tables_scroll_sideways(int width) {
    browser.show(page, width, "light");
    browser.ask("[...document.querySelectorAll('details')].forEach(d => d.open = true)");
    assertThat((Long) browser.ask("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void what_is_tapped_is_as_large_as_a_finger() {
    browser.show(page, PHONE, "light");
    browser.ask("[...document.querySelectorAll('details')].forEach(d => d.open = true)");
    assertThat(
            (List<?>)
                browser.ask(
                    "[...document.querySelectorAll('button, input, summary, nav a')].filter(e =>"
                        + " e.checkVisibility() && e.getBoundingClientRect().height < 40).map(e =>"
                        + " e.outerHTML)"))
        .isEmpty();
  }

  @Test
  void links_lead_somewhere_and_headings_do_not_skip_a_level() {
    browser.show(page, WIDE, "light");
    assertThat((Long) browser.ask("document.querySelectorAll('a[href^=\"#\"]').length"))
        .isGreaterThan(3L * FIGURES);
    assertThat(
            (List<?>)
                browser.ask(
                    "[...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))"
                        + ".filter(h => !document.getElementById(h.slice(1)))"))
        .isEmpty();
    assertThat((List<?>) browser.ask(Scripts.SKIPPED_HEADINGS)).isEmpty();
    assertThat(browser.ask("document.querySelectorAll('h1').length")).isEqualTo(1L);
  }

  @Test
  void a_link_to_a_part_of_the_page_brings_it_into_view() throws IOException {
    browser.show(page, WIDE, "light");
    browser.find(".sections a[href='#strategies']").click();
    browser.until(
        () ->
            (Boolean)
                browser.ask(
                    "document.elementFromPoint(700, innerHeight - 9).closest('#strategies,"
                        + " #environment') != null"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(browser.viewport()));
    Files.createDirectories(SCREENSHOTS);
    ImageIO.write(image, "png", SCREENSHOTS.resolve("strategies.png").toFile());
    assertThat(colours(image)).as("colours of its swatches and letters").isGreaterThan(50);
  }

  @Test
  void what_a_run_holds_stays_text() {
    String hostile = "\"'><script>document.title='taken over'</script><img src=x onerror=alert(1)>";
    browser.show(
        SyntheticPage.of(
            new SyntheticRun()
                .runId("run" + hostile)
                .cpuModel("cpu" + hostile)
                .emptySection("strategy" + hostile, 1, 1)
                .run(),
            1),
        WIDE,
        "light");
    assertThat(browser.console()).isEmpty();
    assertThat(browser.find("main h2").getText()).isEqualTo("Run run" + hostile);
    assertThat(browser.ask("document.title")).isEqualTo("rcubench: Run run" + hostile);
    assertThat(browser.ask("document.querySelectorAll('script').length")).isEqualTo(1L);
    assertThat(browser.ask("document.querySelectorAll('[src=x]').length")).isEqualTo(0L);
    assertThat(browser.ask("document.querySelector('.numbers tbody th').textContent"))
        .isEqualTo("strategy" + hostile);
  }

  @Test
  void a_figure_is_enlarged_by_a_click_and_goes_back_by_another_or_by_escape() {
    browser.show(page, PHONE, "light");
    for (CharSequence back : List.of("", Keys.ESCAPE)) {
      browser.find("#overhead-by-threads-1 .enlarge").click();
      assertThat(width("#overhead-by-threads-1 img")).isGreaterThanOrEqualTo(960);
      assertThat(visible("#overhead-by-threads-1 .close")).isTrue();
      if (back.isEmpty()) {
        browser.find("#overhead-by-threads-1 .close").click();
      } else {
        browser.focused().sendKeys(back);
      }
      browser.until(() -> width("#overhead-by-threads-1 img") < PHONE);
      assertThat(visible("#overhead-by-threads-1 .close")).isFalse();
    }
  }

  @Test
  void print_is_light_and_unfolded() {
    browser.show(page, WIDE, "dark");
    assertThat(visible(SORTED + "table")).isFalse();
    browser.emulate("print", "dark");
    assertThat(look()).isEqualTo("light");
    assertThat(shown()).isEqualTo("light");
    assertThat(visible(".theme")).isFalse();
    assertThat(visible(SORTED + "table")).isTrue();
  }

  @Test
  void a_browser_that_cannot_style_what_is_folded_prints_it_too() {
    browser.show(page, WIDE, "light");
    browser.ask("dispatchEvent(new Event('beforeprint'))");
    assertThat(visible(SORTED + "table")).isTrue();
    browser.ask("dispatchEvent(new Event('afterprint'))");
    assertThat(visible(SORTED + "table")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
  void it_looks_as_it_should(int width, String scheme) throws IOException {
    browser.show(page, width, scheme);
    browser.ask("document.querySelector('#overhead-by-threads-1 details').open = true");
    browser.await("Promise.all(" + VISIBLE_PICTURES + ".map(i => i.decode()))");
    byte[] png = browser.screenshot(4200);
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve("page-%s-%s.png".formatted(width, scheme)), png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(lightness(image.getRGB(2, 2)))
        .isBetween(scheme.equals("dark") ? 0 : 240, scheme.equals("dark") ? 60 : 255);
  }

  /** Opens the table that sorting is tried on. */
  private static void unfolded() {
    browser.show(page, WIDE, "light");
    browser.find(SORTED + "summary").click();
  }

  private static WebElement header(int number) {
    return browser.find(SORTED + "thead th:nth-child(" + number + ") button");
  }

  private static List<String> column(int number) {
    return browser.findAll(SORTED + "tbody tr:not([hidden]) > :nth-child(" + number + ")").stream()
        .map(WebElement::getText)
        .toList();
  }

  private static List<String> ariaSort() {
    return browser.findAll(SORTED + "thead th").stream()
        .map(header -> header.getDomAttribute("aria-sort"))
        .toList();
  }

  private static String count() {
    return browser.find(SORTED + "output").getText();
  }

  private static List<String> claims() {
    return browser.findAll(".claims tbody tr:not([hidden]) th").stream()
        .map(WebElement::getText)
        .toList();
  }

  private static double width(String selector) {
    return browser.find(selector).getRect().getWidth();
  }

  private static boolean visible(String selector) {
    return (Boolean)
        browser.ask("document.querySelector(arguments[0]).checkVisibility()", selector);
  }

  /** Which scheme the paper is of. */
  private static String look() {
    List<?> parts = (List<?>) browser.ask(Scripts.PAPER);
    int lightness = parts.stream().mapToInt(part -> ((Number) part).intValue()).max().orElseThrow();
    assertThat(lightness).matches(value -> value < 60 || value > 240);
    return lightness < 60 ? "dark" : "light";
  }

  /** Which pictures are shown. */
  private static Object shown() {
    return browser.ask("[...new Set(" + VISIBLE_PICTURES + ".map(i => i.className))].join()");
  }

  private static long colours(BufferedImage image) {
    int width = image.getWidth();
    return IntStream.of(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
        .distinct()
        .count();
  }

  private static int lightness(int rgb) {
    Color colour = new Color(rgb);
    return Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
  }
}
