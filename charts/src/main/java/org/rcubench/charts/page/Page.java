package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.text.Table;

/** Renders the page. */
public final class Page {
  private Page() {}

  /** What the template sees at the top. */
  record Model(
      String title,
      String line,
      String policy,
      String palette,
      String style,
      String script,
      List<Link> sections,
      List<RunView> runs,
      List<Legend.Entry> strategies) {

    boolean several() {
      return runs.size() > 1;
    }

    boolean drawn() {
      return runs.stream().anyMatch(RunView::illustrated);
    }

    boolean legend() {
      return !strategies.isEmpty();
    }

    boolean measured() {
      return runs.stream().anyMatch(run -> !run.environment().isEmpty());
    }
  }

  /** A link to a part of the page. */
  record Link(String anchor, String text) {}

  /**
   * The page as HTML.
   *
   * @param sections what it shows, at least one run
   * @param glossary a line on each strategy, by its id
   * @return the whole document, to be stored as UTF-8
   */
  public static String render(List<RunSection> sections, Map<String, String> glossary) {
    Legend legend = Legend.of(tables(sections), glossary);
    Anchors anchors = new Anchors();
    List<RunView> runs = new ArrayList<>();
    for (RunSection section : sections) {
      runs.add(RunView.of(section, runs.size() + 1, legend.swatches(), anchors));
    }
    String script = resource("page.js");
    boolean alone = runs.size() == 1;
    String several = runs.stream().filter(run -> !run.environment().isEmpty()).count() + " runs";
    Model model =
        new Model(
            alone ? runs.get(0).heading() : several,
            alone ? runs.get(0).line() : several,
            ContentPolicy.allowing(script),
            CssColours.css(Theme.light(), Theme.dark()),
            resource("page.css"),
            script,
            links(runs, legend),
            runs,
            legend.entries());
    return Mustache.compiler()
        .escapeHTML(true)
        .emptyStringIsFalse(true)
        .compile(resource("index.html.mustache"))
        .execute(model);
  }

  private static List<Table> tables(List<RunSection> sections) {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .filter(RunSection.Picture.class::isInstance)
        .map(entry -> ((RunSection.Picture) entry).figure().table())
        .toList();
  }

  private static List<Link> links(List<RunView> runs, Legend legend) {
    List<Link> links = new ArrayList<>();
    if (runs.size() > 1) {
      runs.forEach(run -> links.add(new Link("run-" + run.number(), run.heading())));
    } else {
      runs.get(0).claims().forEach(claims -> links.add(new Link("claims-1", "Claims")));
      links.add(new Link("figures-1", "Figures"));
    }
    if (!legend.entries().isEmpty()) {
      links.add(new Link("strategies", "Strategies"));
    }
    if (runs.stream().anyMatch(run -> !run.environment().isEmpty())) {
      links.add(new Link("environment", "Environment"));
    }
    return List.copyOf(links);
  }

  /**
   * A file that lies beside this class. Its lines end as the browser will have them, which is what
   * the script's checksum is of.
   */
  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
