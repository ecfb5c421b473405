package org.rcubench.suite.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.results.files.AtomicFile;

/**
 * What a comparison found.
 *
 * @param outcomes of every row, the worst first
 * @param thresholds what counted as a change
 */
public record Findings(List<Outcome> outcomes, Thresholds thresholds) {
  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.REGRESSED, Verdict.INCONCLUSIVE, Verdict.IMPROVED, Verdict.EQUIVALENT);

  /** Takes an unmodifiable copy, and puts the worst first. */
  public Findings {
    outcomes =
        outcomes.stream()
            .sorted(
                Comparator.comparingInt(
                        (Outcome one) -> WORST_FIRST.indexOf(one.judgement().verdict()))
                    .thenComparing(one -> -one.judgement().ratio()))
            .toList();
  }

  /**
   * Whether any row has a verdict.
   *
   * @param verdict the verdict
   * @return whether there is one
   */
  public boolean any(Verdict verdict) {
    return outcomes.stream().anyMatch(outcome -> outcome.judgement().verdict() == verdict);
  }

  /**
   * Prints the findings as a table.
   *
   * @param out where to
   */
  public void print(PrintStream out) {
    TextTable.print(out, outcomes);
  }

  /** {@return the findings in Markdown} */
  public String markdown() {
    return MarkdownTable.of(outcomes, explanation());
  }

  /** {@return what the verdicts mean, for who reads them} */
  public String explanation() {
    return String.format(
        Locale.ROOT,
        "A row has regressed if its head is slower by more than %.1f%%, at a level of %.0f%% over"
            + " all rows together (Wilcoxon's signed ranks over pairs of forks that took turns,"
            + " Holm). Equivalent: the interval lies within %.1f%%. Inconclusive: noise leaves it"
            + " open; \"detectable\" is the least slowdown that would most likely have been found.",
        100 * thresholds.floor(),
        100 * thresholds.level(),
        100 * thresholds.equal());
  }

  /**
   * Writes the findings as JUnit's XML.
   *
   * @param file the file to replace or create
   */
  public void writeJunit(Path file) {
    write(file, out -> JunitXml.write(out, outcomes));
  }

  /**
   * Writes the findings as CSV.
   *
   * @param file the file to replace or create
   */
  public void writeCsv(Path file) {
    write(file, out -> OutcomesCsv.write(out, outcomes));
  }

  /**
   * Writes the findings in Markdown.
   *
   * @param file the file to replace or create
   */
  public void writeMarkdown(Path file) {
    write(file, out -> out.write(markdown()));
  }

  private interface Format {
    void write(Writer out) throws IOException;
  }

  private static void write(Path file, Format format) {
    AtomicFile.write(
        file,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, UTF_8);
          format.write(out);
          out.flush();
        });
  }
}
