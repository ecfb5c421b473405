package org.rcubench.charts.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws a figure in lines that stay sharp at any size. Letters are drawn as shapes, so that no font
 * is needed; the title and the description are there for those who cannot see them.
 */
public final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Hundredths of a unit: what a screen of twice the usual density shows, and to spare. */
  private static final int DIGITS = 2;

  /** What XML 1.0 cannot hold, not even escaped. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final List<String> OF_FONTS =
      List.of("font-family", "font-size", "font-style", "font-weight", "text-rendering");

  private Svg() {}

  /**
   * Draws.
   *
   * @param figure the figure
   * @param theme how it looks
   * @return the file's content
   */
  // One at a time: Batik writes all numbers by formatters that threads would share.
  public static synchronized byte[] of(Figure.Drawable figure, Theme theme) {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DIGITS);
    context.setIDGenerator(new Ids(figure.id()));
    SVGGraphics2D g2 = new SVGGraphics2D(context, true);
    g2.setSVGCanvasSize(new Dimension(figure.size().width(), figure.size().height()));
    Drawing.draw(figure, theme, g2);
    Element root = g2.getRoot(document.getDocumentElement());
    withoutFonts(root);
    describe(root, figure);
    return bytes(document);
  }

  /** Ids of their own for each figure: several may come to stand in one page. */
  private static final class Ids extends SVGIDGenerator {
    private final String figure;

    Ids(String figure) {
      this.figure = figure;
    }

    @Override
    public String generateID(String prefix) {
      return super.generateID(figure + "-" + prefix);
    }
  }

  private static Document document() {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument(NAMESPACE, "svg", null);
      document.setXmlStandalone(true);
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JVM cannot build a document", e);
    }
  }

  private static void withoutFonts(Element root) {
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      OF_FONTS.forEach(element::removeAttribute);
    }
    OF_FONTS.forEach(root::removeAttribute);
  }

  private static void describe(Element root, Figure.Drawable figure) {
    String titleId = figure.id() + "-title";
    String descriptionId = figure.id() + "-description";
    root.setAttribute(
        "viewBox", "0 0 %s %s".formatted(figure.size().width(), figure.size().height()));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", titleId + " " + descriptionId);
    // A title counts for the whole picture only if it comes first.
    root.insertBefore(
        words("desc", descriptionId, figure.description(), root), root.getFirstChild());
    root.insertBefore(words("title", titleId, figure.title(), root), root.getFirstChild());
  }

  private static Element words(String name, String id, String words, Element root) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setAttribute("id", id);
    element.setTextContent(NOT_IN_XML.matcher(words).replaceAll("\uFFFD"));
    return element;
  }

  private static byte[] bytes(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, UTF_8.name());
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("this JVM cannot write a document", e);
    }
    return bytes.toByteArray();
  }
}
