package org.rcubench.bench.gate;

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

  static void write(Writer out, Findings findings, VerdictText ofOutcomes, VerdictText ofBends)
      throws IOException {
    List<RowOutcome> outcomes = findings.outcomes();
    List<CurveOutcome> bends = findings.bends();
    List<RowOutcome> all =
        Stream.concat(outcomes.stream(), bends.stream().map(CurveOutcome::outcome)).toList();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rcubench compare");
      xml.writeAttribute("tests", Integer.toString(all.size()));
      xml.writeAttribute("failures", Long.toString(count(all, Verdict.REGRESSED)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(count(all, Verdict.INCONCLUSIVE)));
      for (RowOutcome outcome : outcomes) {
        String numbers = numbers(outcome, VerdictText.ratio(outcome.judgement()), ofOutcomes);
        write(xml, outcome, numbers, ofOutcomes);
      }
      for (CurveOutcome bend : bends) {
        String numbers =
            numbers(bend.outcome(), VerdictText.change(bend.outcome().judgement()), ofBends);
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

  private static void write(
      XMLStreamWriter xml, RowOutcome outcome, String numbers, VerdictText words)
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
    said(xml, VerdictText.verdict(outcome) + ": " + numbers);
    xml.writeEndElement();
  }

  private static void said(XMLStreamWriter xml, String words) throws XMLStreamException {
    xml.writeStartElement("system-out");
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static String numbers(RowOutcome outcome, String change, VerdictText words) {
    return "%s, interval %s, %s"
        .formatted(
            change, VerdictText.interval(outcome.judgement()), words.count(outcome.judgement()));
  }

  private static long count(List<RowOutcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(each -> each.judgement().verdict() == verdict).count();
  }
}
