package org.rcubench.charts.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
  private static final Figure.Drawable FIGURE = SyntheticRuns.firstFigure(SyntheticRuns.twoCores());
  private static final byte[] SVG = Svg.of(FIGURE, Theme.light());

  private static Document parsed(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    // Whoever reads the file must need nothing else.
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void it_is_well_formed_and_as_large_as_the_figure() throws Exception {
    Element root = parsed(SVG).getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("svg");
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(root.getAttribute("width")).isEqualTo("960");
    assertThat(root.getAttribute("height")).isEqualTo("600");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 960 600");
  }

  @Test
  void title_and_description_come_first_for_who_cannot_see_it() throws Exception {
    Document document = parsed(SVG);
    Element root = document.getDocumentElement();
    Element title = (Element) root.getFirstChild();
    Element description = (Element) title.getNextSibling();
    assertThat(title.getLocalName()).isEqualTo("title");
    assertThat(title.getTextContent()).isEqualTo(FIGURE.title());
    assertThat(description.getLocalName()).isEqualTo("desc");
    assertThat(description.getTextContent()).isEqualTo(FIGURE.description());
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby"))
        .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
  }

  @Test
  void letters_are_shapes_and_no_font_or_picture_is_asked_for() throws Exception {
    Document document = parsed(SVG);
    assertThat(elements(document, "text")).isEmpty();
    assertThat(elements(document, "image")).isEmpty();
    assertThat(elements(document, "path")).hasSizeGreaterThan(50);
    assertThat(new String(SVG, UTF_8)).doesNotContain("font", "Open Sans", "Dialog");
  }

  @Test
  void every_colour_of_a_strategy_is_in_it() {
    String svg = new String(SVG, UTF_8);
    assertThat(svg).contains("rgb(213,94,0)", "rgb(0,114,178)", "rgb(0,158,115)");
  }

  @Test
  void ids_are_those_of_the_figure_and_each_that_is_used_is_there_once() throws Exception {
    List<Element> all = elements(parsed(SVG), "*");
    List<String> ids =
        all.stream().map(each -> each.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates().contains("overhead-by-threads-title");
    assertThat(all)
        .extracting(each -> each.getAttribute("clip-path"))
        .filteredOn(used -> used.startsWith("url("))
        .isNotEmpty()
        .allMatch(used -> ids.contains(used.substring("url(#".length(), used.length() - 1)))
        .allMatch(used -> used.startsWith("url(#overhead-by-threads-"));
  }

  @Test
  void the_same_figure_gives_the_same_bytes_in_any_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
      assertThat(Svg.of(FIGURE, Theme.light())).isEqualTo(SVG);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothing_tells_when_it_was_made_or_by_what() {
    String svg = new String(SVG, UTF_8);
    assertThat(svg).doesNotContain("<!--", "Batik", "DOCTYPE").hasSizeLessThan(1_000_000);
  }

  @Test
  void words_that_xml_cannot_hold_do_not_break_it() throws Exception {
    Figure.Drawable figure =
        SyntheticRuns.firstFigure(
            new SyntheticRun().emptySection("lock\u0001<&\"\uD800>", 1, 1).run());
    assertThat(elements(parsed(Svg.of(figure, Theme.light())), "desc").get(0).getTextContent())
        .contains("lock\uFFFD<&\"\uFFFD> ");
  }
}
