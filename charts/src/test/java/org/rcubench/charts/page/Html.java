package org.rcubench.charts.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of a test, parsed: whatever HTML asks to be closed must be. */
record Html(Document document) {

  static Html parsed(String page) throws SAXException {
    String xml =
        withoutScriptAndStyle(page)
            .replaceAll("<((?:meta|img) [^>]*)>", "<$1/>")
            .replace("<details open>", "<details open=\"\">");
    try {
      return new Html(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml))));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page without what the project itself puts into it. */
  static String withoutScriptAndStyle(String page) {
    return without("style", without("script", page));
  }

  private static String without(String element, String page) {
    int start = page.indexOf("<%s>".formatted(element));
    String end = "</%s>".formatted(element);
    return page.substring(0, start) + page.substring(page.indexOf(end, start) + end.length());
  }

  List<Element> elements(String name) {
    NodeList all = document.getElementsByTagName(name);
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  /** The values of all attributes of a name. */
  List<String> attributes(String name) {
    return elements("*").stream()
        .flatMap(
            element -> {
              NamedNodeMap all = element.getAttributes();
              return Stream.ofNullable((Attr) all.getNamedItem(name));
            })
        .map(Attr::getValue)
        .toList();
  }
}
