package org.rcubench.suite.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
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

  static void write(Writer out, Findings findings, Words ofOutcomes, Words ofBends)
      throws IOException {
    List<Outcome> outcomes = findings.outcomes();
    List<Bend> bends = findings.bends();
    List<Outcome> all =
        Stream.concat(outcomes.stream(), bends.stream().map(Bend::outcome)).toList();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rcubench compare");
      xml.writeAttribute("tests", Integer.toString(all.size()));
      xml.writeAttribute("failures", Long.toString(count(all, Verdict.REGRESSED)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(count(all, Verdict.INCONCLUSIVE)));
      for (Outcome outcome : outcomes) {
        String numbers = numbers(outcome, Words.ratio(outcome.judgement()), ofOutcomes);
        write(xml, outcome, numbers, ofOutcomes);
      }
      for (Bend bend : bends) {
        String numbers = numbers(bend.outcome(), Words.change(bend.outcome().judgement()), ofBends);
        write(
            xml,
            bend.outcome(),
            bend.sentence().map(words -> words + "; " + numbers).orElse(numbers),
            ofBends);
      }
      if (!findings.remarks().isEmpty()) {
        said(xml, String.join("\n", findings.remarks()));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, Outcome outcome, String numbers, Words words)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.group());
    xml.writeAttribute("name", outcome.name());
    if (outcome.judgement().verdict() == Verdict.REGRESSED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", numbers);
      xml.writeEndElement();
    } else if (outcome.judgement().verdict() == Verdict.INCONCLUSIVE) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", words.reason(outcome));
      xml.writeEndElement();
    }
    said(xml, Words.verdict(outcome) + ": " + numbers);
    xml.writeEndElement();
  }

  private static void said(XMLStreamWriter xml, String words) throws XMLStreamException {
    xml.writeStartElement("system-out");
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static String numbers(Outcome outcome, String change, Words words) {
    return "%s, interval %s, %s"
        .formatted(change, Words.interval(outcome.judgement()), words.count(outcome.judgement()));
  }

  private static long count(List<Outcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(each -> each.judgement().verdict() == verdict).count();
  }
}
