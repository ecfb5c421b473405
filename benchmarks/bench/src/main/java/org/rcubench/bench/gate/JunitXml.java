package org.rcubench.bench.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;

/**
 * Findings as JUnit's XML, which every CI server shows: a regression is a failure, and what is
 * inconclusive is skipped, with its reason.
 */
final class JunitXml {
  private JunitXml() {}

  static void write(
      OutputStream out, Findings findings, VerdictText rowWords, VerdictText curveWords)
      throws IOException {
    List<RowResult> all =
        Stream.concat(findings.rows().stream(), findings.curveRows().stream()).toList();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rcubench compare");
      xml.writeAttribute("tests", Integer.toString(all.size()));
      xml.writeAttribute("failures", Long.toString(count(all, Verdict.REGRESSED)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(count(all, Verdict.INCONCLUSIVE)));
      for (RowResult row : findings.rows()) {
        write(xml, row, numbers(row, "slower", "faster", rowWords), rowWords);
      }
      for (CurveResult curve : findings.curves()) {
        String numbers = numbers(curve.result(), "worse", "better", curveWords);
        write(
            xml,
            curve.result(),
            curve.sentence().map(words -> words + "; " + numbers).orElse(numbers),
            curveWords);
      }
      if (!findings.remarks().isEmpty()) {
        writeText(xml, String.join("\n", findings.remarks()));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, RowResult row, String numbers, VerdictText words)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", row.row().benchmark());
    xml.writeAttribute("name", row.row().toString());
    if (row.verdict() == Verdict.REGRESSED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", numbers);
      xml.writeEndElement();
    } else if (row.verdict() == Verdict.INCONCLUSIVE) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", words.reason(row));
      xml.writeEndElement();
    }
    writeText(xml, row.verdict() + ": " + numbers);
    xml.writeEndElement();
  }

  private static void writeText(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeStartElement("system-out");
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String numbers(RowResult row, String above, String below, VerdictText words) {
    Judgement judgement = row.judgement();
    return "%s, interval %s, %s"
        .formatted(
            VerdictText.change(judgement, above, below),
            VerdictText.interval(judgement),
            words.size(judgement));
  }

  private static long count(List<RowResult> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }
}
