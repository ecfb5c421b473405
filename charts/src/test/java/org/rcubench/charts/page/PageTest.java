package org.rcubench.charts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Figures;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

class PageTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final Theme THEME = Theme.light();

  private static String page(Run... runs) {
    List<RunSection> sections = new ArrayList<>();
    for (Run run : runs) {
      List<RunSection.Entry> entries = new ArrayList<>();
      for (Figure figure : Figures.of(run, THEME)) {
        if (figure instanceof Figure.Drawn drawn) {
          entries.add(RunSection.picture(drawn, PNG));
        } else if (figure instanceof Figure.Absent absent) {
          entries.add(RunSection.absence(absent));
        }
      }
      sections.add(new RunSection(run.environment(), entries, List.of()));
    }
    return Page.render(sections);
  }

  private static SyntheticRun exact() {
    return new SyntheticRun()
        .samples("empty-section", "rwlock", 2, "time", "ns/op", 250, 250, 250)
        .samples("empty-section", "rcu-qsbr", 2, "time", "ns/op", .5, .5, .5);
  }

  @Test
  void figures_are_embedded_with_words_for_who_cannot_see_them() {
    String page = page(exact().run());
    assertThat(page)
        .contains("src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(PNG) + "\"")
        .contains(
            "alt=\"Read-side overhead of an empty section, by threads. Nanoseconds per empty"
                + " section on logarithmic axes, from 2 threads to 2 threads. At 2 threads:"
                + " rcu-qsbr 0.500, rwlock 250.\"");
  }

  @Test
  void nothing_is_fetched_from_elsewhere() {
    List<String> sources =
        Pattern.compile("(?:src|href|url)\\s*[=(]\\s*[\"']?([^\"')]{0,20})")
            .matcher(page(exact().run()))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(sources).isNotEmpty().allMatch(source -> source.startsWith("data:image/png;"));
    assertThat(page(exact().run())).doesNotContain("<link", "<script", "@import", "http");
  }

  @Test
  void the_numbers_stand_behind_the_figure_in_words_and_as_values() {
    assertThat(page(exact().run()))
        .contains(
            "<tr><th scope=\"row\" data-value=\"rcu-qsbr\">rcu-qsbr</th><td data-value=\"2.0\">2</td>"
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
            "<td data-value=\"0.5\">0.500</td><td data-value=\"\">–</td><td data-value=\"1.0\">1</td>"
                + "<td data-value=\"\">–</td><td data-value=\"\">–</td></tr>");
  }

  @Test
  void absent_figures_give_their_reason() {
    assertThat(page(exact().run()))
        .contains(
            "<strong>Cost of a section by its length</strong> is not drawn: the run did not measure"
                + " how fast the workload section-length is at any length.");
  }

  @Test
  void notes_and_the_environment_are_on_the_page() {
    assertThat(page(exact().run()))
        .contains("<li>No floor is drawn: the run has no empty-loop control.</li>")
        .contains("<tr><th scope=\"row\">memory</th><td>8.0 GiB</td></tr>")
        .contains("<tr><th scope=\"row\">seed</th><td>42</td></tr>")
        .contains("<tr><th scope=\"row\">arguments</th><td>-f 5</td></tr>");
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
        .doesNotContain("<script", hostile, "alert('")
        .contains("strategy&quot;&gt;&lt;script&gt;", "run&quot;&gt;&lt;script&gt;")
        .contains("cpu&quot;&gt;&lt;script&gt;", "&amp;amp;");
  }

  @Test
  void every_element_is_closed_where_it_was_opened() {
    List<String> open = new ArrayList<>();
    Pattern tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    for (MatchResult match : tag.matcher(page(exact().run())).results().toList()) {
      String name = match.group(2);
      if (match.group(1).isEmpty()) {
        if (!List.of("meta", "img").contains(name)) {
          open.add(name);
        }
      } else {
        assertThat(open).last().isEqualTo(name);
        open.remove(open.size() - 1);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void no_two_elements_share_an_id_even_of_the_same_run_twice() {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"")
            .matcher(page(exact().run(), exact().run()))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(ids).hasSizeGreaterThan(4).doesNotHaveDuplicates();
  }
}
