package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.figure.Figure;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;

class PageTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final byte[] DARK_PNG = {(byte) 0x89, 'P', 'N', 'G', 4, 5, 6};

  private static String page(Run... runs) {
    List<RunSection> sections = new ArrayList<>();
    for (Run run : runs) {
      List<RunSection.Entry> entries = new ArrayList<>();
      for (Figure figure : SyntheticRuns.figures(run)) {
        if (figure instanceof Figure.Drawable drawn) {
          entries.add(RunSection.picture(drawn, PNG, DARK_PNG));
        } else if (figure instanceof Figure.Absent absent) {
          entries.add(RunSection.absence(absent));
        }
      }
      sections.add(new RunSection(run.environment(), entries, List.of()));
    }
    return Page.render(sections, Map.of());
  }

  /** A page with a single figure that has a table. */
  private static String page(Table table) {
    Run run = exact().run();
    Figure.Drawable figure = SyntheticRuns.firstFigure(run);
    RunSection.Entry entry =
        RunSection.picture(
            new Figure.Drawable("any", "Any", "Any", "Any", figure.diagram(), table, List.of()),
            PNG,
            DARK_PNG);
    return page(new RunSection(run.environment(), List.of(entry), List.of()));
  }

  private static SyntheticRun exact() {
    return new SyntheticRun()
        .samples("empty-section", "rwlock", 2, "time", "ns/op", 250, 250, 250)
        .samples("empty-section", "rcu-qsbr", 2, "time", "ns/op", .5, .5, .5);
  }

  /** A section with figures that are quickly drawn, and with claims. */
  private static RunSection section(int figures) {
    return SyntheticPage.section(
        exact().run(), figures, figure -> RunSection.picture(figure, PNG, DARK_PNG));
  }

  private static String page(RunSection... sections) {
    return Page.render(List.of(sections), SyntheticPage.GLOSSARY);
  }

  @Test
  void figures_are_embedded_for_light_and_dark_with_words_for_who_cannot_see_them() {
    String page = page(exact().run());
    assertThat(page)
        .contains("src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(PNG) + "\"")
        .contains(
            "src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(DARK_PNG) + "\"")
        .contains(
            "alt=\"Read-side overhead of an empty section, by threads. Nanoseconds per empty"
                + " section on logarithmic axes, from 2 threads to 2 threads. At 2 threads:"
                + " rcu-qsbr 0.500, rwlock 250.\"");
  }

  @Test
  void nothing_is_fetched_from_elsewhere() throws Exception {
    String page = page(exact().run());
    Html html = Html.parsed(page);
    assertThat(html.attributes("src"))
        .hasSizeGreaterThan(4)
        .allMatch(source -> source.startsWith("data:image/png;"));
    assertThat(html.attributes("href"))
        .hasSizeGreaterThan(4)
        .allMatch(target -> target.startsWith("#"));
    assertThat(page).doesNotContain("<link", "@import", "http:", "https:", "url(");
  }

  @Test
  void the_policy_admits_the_pages_own_script_and_no_other() throws Exception {
    String page = page(exact().run());
    String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
    assertThat(script).contains("aria-sort").doesNotContain("<!--", "<script");
    String hash =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8)));
    assertThat(Html.parsed(page).elements("meta"))
        .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
        .singleElement()
        .satisfies(
            meta ->
                assertThat(meta.getAttribute("content"))
                    .startsWith(
                        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src"
                            + " 'sha256-%s';".formatted(hash)));
  }

  @Test
  void without_its_script_the_page_offers_nothing_that_does_not_work() {
    assertThat(Html.withoutScriptAndStyle(page(exact().run())))
        .doesNotContain("<button", "<input", "<output", " hidden", "onclick");
  }

  @Test
  void the_numbers_stand_behind_the_figure_in_words_and_as_values() {
    assertThat(page(exact().run()))
        .contains(
            "<tr><th scope=\"row\" class=\"words\" data-value=\"rcu-qsbr\"><svg class=\"swatch\""
                + " aria-hidden=\"true\"><use href=\"#line-2\"/></svg>rcu-qsbr</th>"
                + "<td data-value=\"2.0\">2</td>"
                + "<td data-value=\"0.5\">0.500</td><td data-value=\"0.5\">0.500 to 0.500</td>"
                + "<td data-value=\"3.0\">3</td><td data-value=\"0.002\">0.00200</td>"
                + "<td data-value=\"0.002\">0.00200 to 0.00200</td></tr>");
  }

  @Test
  void a_number_without_an_interval_or_a_reference_says_so() {
    String page =
        page(new SyntheticRun().samples("empty-section", "none", 1, "time", "ns/op", .5).run());
    assertThat(page)
        .contains(
            "<td data-value=\"0.5\">0.500</td><td data-value=\"\">–</td><td"
                + " data-value=\"1.0\">1</td><td data-value=\"\">–</td><td"
                + " data-value=\"\">–</td></tr>");
  }

  @Test
  void a_column_is_of_words_unless_all_that_is_in_it_are_numbers() {
    String page =
        page(
            new Table.Plain(
                List.of("words", "numbers", "both", "nothing"),
                List.of(
                    List.of(Cell.of("1d"), Cell.of("tiny", 1e-9), Cell.of("1", 1), Cell.NOTHING),
                    List.of(
                        Cell.of("two"),
                        Cell.of("none", Double.NEGATIVE_INFINITY),
                        Cell.of("free"),
                        Cell.NOTHING))));
    assertThat(page)
        .contains(
            "<tr><th scope=\"col\" class=\"words\">words</th><th scope=\"col\">numbers</th>"
                + "<th scope=\"col\" class=\"words\">both</th><th scope=\"col\">nothing</th></tr>");
  }

  @Test
  void absent_figures_give_their_reason() {
    assertThat(page(exact().run()))
        .contains("<summary>Figures that this run has no data for: 1</summary>")
        .contains(
            "<strong>Cost of a section by its length</strong> is not drawn: the run did not measure"
                + " how fast the workload section-length is at any length.");
  }

  @Test
  void notes_and_the_environment_are_on_the_page() {
    assertThat(page(exact().run()))
        .contains("<li>No floor is drawn: the run has no empty-loop control.</li>")
        .contains("<tr><th scope=\"row\">memory</th><td>8.00 GiB</td></tr>")
        .contains("<tr><th scope=\"row\">seed</th><td>42</td></tr>")
        .contains("<tr><th scope=\"row\">arguments</th><td>-f 5</td></tr>");
  }

  @Test
  void a_line_says_on_what_and_when_it_was_measured() {
    assertThat(page(exact().run()))
        .contains(
            "<p class=\"provenance\">AMD EPYC 7763 64-Core Processor, 2 cores, Linux 6.1.0 (VM),"
                + " OpenJDK 64-Bit Server VM 17.0.15, 2026-02-03</p>");
  }

  @Test
  void claims_are_counted_by_what_became_of_them_and_each_has_its_number() {
    assertThat(ClaimsView.of(SyntheticPage.FINDINGS, 1, new Anchors()).get(0).counts())
        .extracting(count -> count.words() + " " + count.count())
        .containsExactly("holds 2", "does not hold 1", "cannot tell 1", "not measured 1");
    assertThat(page(section(1)))
        .contains("</svg>holds 2</li>")
        .contains(
            "<tr id=\"claim-retire-1\" data-verdict=\"undecided\"><th scope=\"row\">Retiring beats"
                + " waiting for updaters.</th>")
        .contains("<td data-label=\"this run\">1.02 times from 1 to 2 threads (0.98 to 1.05)</td>");
  }

  @Test
  void a_run_of_which_nobody_asked_about_claims_has_no_word_of_them() {
    assertThat(Html.withoutScriptAndStyle(page(exact().run()))).doesNotContain("claims");
  }

  @Test
  void strategies_that_were_measured_are_explained_in_the_order_of_the_figures() {
    List<Table> tables = List.of(SyntheticRuns.firstFigure(exact().run()).table());
    assertThat(Legend.of(tables, SyntheticPage.GLOSSARY).entries())
        .extracting(Legend.Entry::strategy)
        .containsExactly("rwlock", "rcu-qsbr");
    assertThat(page(section(1)))
        .contains("rwlock</dt><dd>ReentrantReadWriteLock, unfair</dd>")
        .doesNotContain("hazard-pointer");
  }

  @Test
  void a_swatch_has_the_colour_the_dashes_and_the_mark_of_its_line() {
    assertThat(page(exact().run()))
        .contains(
            "<symbol id=\"line-1\" viewBox=\"0 0 44 14\"><path d=\"M1 7H43\""
                + " style=\"fill:none;stroke:var(--vermillion);stroke-width:1.5;"
                + "stroke-dasharray:8 3\"/><path d=\"M-3.6 -3.6L3.6 -3.6L3.6 3.6L-3.6 3.6L-3.6"
                + " -3.6Z\" transform=\"translate(22 7)\" style=\"fill:var(--vermillion)\"/>")
        .contains("stroke:var(--blue);stroke-width:2.3;stroke-dasharray:none")
        .contains("  --vermillion: light-dark(#d55e00, ");
  }

  @Test
  void sections_that_compare_runs_stand_among_the_runs_without_an_environment() {
    Run run = exact().run();
    Figure.Drawable figure = SyntheticRuns.firstFigure(run);
    String page =
        page(
            RunSection.comparing(
                "Two machines", "this; that", List.of(RunSection.picture(figure, PNG, DARK_PNG))),
            new RunSection(run.environment(), List.of(), List.of()),
            new RunSection(run.environment(), List.of(), List.of()));
    assertThat(page)
        .contains("<title>rcubench: 2 runs</title>")
        .containsOnlyOnce("<h3>Figures</h3>")
        .containsSubsequence(
            "<li><a href=\"#run-1\">Two machines</a></li>",
            "<h2>Two machines</h2>",
            "<p class=\"provenance\">this; that</p>",
            "<h2>Run 20260203-101112</h2>",
            "<h2>Environment</h2>");
    assertThat(page.split("class=\"environment\"", -1)).hasSize(3);
  }

  @Test
  void whatever_a_run_holds_is_escaped() {
    String hostile = "\"><script>alert('x')</script>&amp;";
    String page =
        page(
            new SyntheticRun()
                .runId("run" + hostile)
                .cpuModel("cpu" + hostile)
                .emptySection("strategy" + hostile, 1, 1)
                .section("strategy" + hostile, 1, "0", 1)
                .run());
    assertThat(page)
        .containsOnlyOnce("<script")
        .doesNotContain(hostile, "alert('")
        .contains("strategy&quot;&gt;&lt;script&gt;", "run&quot;&gt;&lt;script&gt;")
        .contains("cpu&quot;&gt;&lt;script&gt;", "&amp;amp;");
  }

  @Test
  void what_claims_and_glossaries_say_is_escaped_too() {
    String page = Page.render(List.of(section(1)), Map.of("rwlock", "<b>a lock</b>"));
    assertThat(page).contains("<dd>&lt;b&gt;a lock&lt;/b&gt;</dd>").doesNotContain("<b>");
  }

  @Test
  void every_element_is_closed_where_it_was_opened() throws Exception {
    Html html = Html.parsed(page(section(3)));
    assertThat(html.elements("figure")).hasSize(3);
  }

  @Test
  void no_two_elements_share_an_id_even_of_the_same_run_twice() throws Exception {
    List<String> ids = Html.parsed(page(exact().run(), exact().run())).attributes("id");
    assertThat(ids)
        .contains("overhead-by-threads-1", "overhead-by-threads-2", "cost-by-section-length-2")
        .doesNotHaveDuplicates();
  }

  @Test
  void figures_of_one_kind_in_one_run_have_ids_of_their_own() {
    List<RunSection.Entry> entries = section(1).entries();
    RunSection.Entry entry = entries.get(entries.size() - 1);
    String page =
        page(new RunSection(exact().run().environment(), List.of(entry, entry, entry), List.of()));
    assertThat(page)
        .contains(
            "<figure id=\"overhead-by-threads-1\">",
            "<figure id=\"overhead-by-threads-1-2\">",
            "<figure id=\"overhead-by-threads-1-3\">");
  }

  @Test
  void the_same_run_gives_the_same_page_in_any_locale() {
    String page = page(section(2));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
      assertThat(page(section(2))).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }
}
