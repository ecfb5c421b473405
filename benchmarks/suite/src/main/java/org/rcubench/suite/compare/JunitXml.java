package org.rcubench.suite.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rcubench.results.comparison.Verdict;

/**
 * The outcomes as JUnit's XML, which every CI server shows: a regression is a failure, and what
 * cannot be told is skipped, with its reason.
 */
final class JunitXml {
  private JunitXml() {}

  static void write(Writer out, List<Outcome> outcomes) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rcubench compare");
      xml.writeAttribute("tests", Integer.toString(outcomes.size()));
      xml.writeAttribute("failures", Long.toString(count(outcomes, Verdict.REGRESSED)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(count(outcomes, Verdict.INCONCLUSIVE)));
      for (Outcome outcome : outcomes) {
        write(xml, outcome);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.group());
    xml.writeAttribute("name", outcome.name());
    if (outcome.judgement().verdict() == Verdict.REGRESSED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", numbers(outcome));
      xml.writeEndElement();
    } else if (outcome.judgement().verdict() == Verdict.INCONCLUSIVE) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", Words.reason(outcome));
      xml.writeEndElement();
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(Words.verdict(outcome) + ": " + numbers(outcome));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String numbers(Outcome outcome) {
    return "%s, interval %s, %d pairs"
        .formatted(
            Words.ratio(outcome.judgement()),
            Words.interval(outcome.judgement()),
            outcome.judgement().pairs());
  }

  private static long count(List<Outcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(each -> each.judgement().verdict() == verdict).count();
  }
}
