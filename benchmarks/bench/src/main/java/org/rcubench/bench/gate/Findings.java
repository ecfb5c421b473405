package org.rcubench.bench.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rcubench.results.comparison.Design;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.results.files.AtomicFile;

/**
 * What a comparison found.
 *
 * @param design how base and head were measured
 * @param outcomes of every row, the worst first
 * @param bends what came of the curves that the rows are points of, the worst first
 * @param thresholds what counted as a change
 * @param remarks what to know when reading the numbers, a sentence each
 */
public record Findings(
    Design design,
    List<RowOutcome> outcomes,
    List<CurveOutcome> bends,
    Thresholds thresholds,
    List<String> remarks) {
  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.REGRESSED, Verdict.INCONCLUSIVE, Verdict.IMPROVED, Verdict.EQUIVALENT);
  private static final Comparator<RowOutcome> ORDER =
      Comparator.comparingInt((RowOutcome one) -> WORST_FIRST.indexOf(one.judgement().verdict()))
          .thenComparing(Findings::speed);

  /** What was not measured at all is the worst. */
  private static double speed(RowOutcome outcome) {
    double ratio = outcome.judgement().ratio();
    return Double.isNaN(ratio) ? Double.NEGATIVE_INFINITY : -ratio;
  }

  /** Takes unmodifiable copies, and puts the worst first. */
  public Findings {
    outcomes = outcomes.stream().sorted(ORDER).toList();
    bends = bends.stream().sorted(Comparator.comparing(CurveOutcome::outcome, ORDER)).toList();
    remarks = List.copyOf(remarks);
  }

  /**
   * Whether any row, or any curve, has a verdict.
   *
   * @param verdict the verdict
   * @return whether there is one
   */
  public boolean any(Verdict verdict) {
    return Stream.concat(outcomes.stream(), bends.stream().map(CurveOutcome::outcome))
        .anyMatch(outcome -> outcome.judgement().verdict() == verdict);
  }

  /** {@return whether no row could be measured} */
  public boolean isEmpty() {
    return outcomes.stream().allMatch(outcome -> outcome.failure().isPresent());
  }

  /**
   * The same, with more to know.
   *
   * @param more remarks, a sentence each
   * @return the findings
   */
  public Findings with(List<String> more) {
    return new Findings(
        design,
        outcomes,
        bends,
        thresholds,
        Stream.concat(remarks.stream(), more.stream()).toList());
  }

  /** {@return what there is to say of every row, the worst first} */
  public List<Judgement> judgements() {
    return outcomes.stream().map(RowOutcome::judgement).toList();
  }

  /** {@return what there is to say of every curve, the worst first} */
  public List<Judgement> judgementsOfBends() {
    return bends.stream().map(bend -> bend.outcome().judgement()).toList();
  }

  /**
   * Prints the findings as tables.
   *
   * @param out where to
   */
  public void print(PrintStream out) {
    TextTable.print(out, outcomes, words(outcomes.size()));
    if (!bends.isEmpty()) {
      out.println();
      TextTable.printBends(out, bends, words(bends.size()));
    }
    if (!remarks.isEmpty()) {
      out.println();
      remarks.forEach(out::println);
    }
  }

  /** {@return the findings in Markdown} */
  public String markdown() {
    return MarkdownTable.of(outcomes, words(outcomes.size()))
        + (bends.isEmpty() ? "" : MarkdownTable.ofBends(bends, words(bends.size())))
        + remarks.stream().map(remark -> remark + "\n\n").collect(joining())
        + explanation()
        + "\n";
  }

  /** {@return what the verdicts mean, for who reads them} */
  public String explanation() {
    return String.format(
            Locale.ROOT,
            "A row has regressed if its head is slower by more than %.1f%%, at a level of %.0f%% over"
                + " all rows together (%s, Holm). Equivalent: the interval lies within %.1f%%."
                + " Inconclusive: noise leaves it open; \"detectable\" is the least slowdown that"
                + " would most likely have been found.",
            100 * thresholds.floor(),
            100 * thresholds.level(),
            words(outcomes.size()).test(),
            100 * thresholds.equal())
        + (bends.isEmpty()
            ? ""
            : " Curves say how rows lie to each other; they are judged in the same way, as a family"
                + " of their own at the same level.");
  }

  private VerdictText words(int rows) {
    return new VerdictText(design, thresholds, rows);
  }

  /**
   * Writes the findings as JUnit's XML.
   *
   * @param file the file to replace or create
   */
  public void writeJunit(Path file) {
    write(file, out -> JunitXml.write(out, this, words(outcomes.size()), words(bends.size())));
  }

  /**
   * Writes the curves as CSV.
   *
   * @param file the file to replace or create
   */
  public void writeBendsCsv(Path file) {
    write(file, out -> OutcomesCsv.writeBends(out, bends, words(bends.size())));
  }

  /**
   * Writes the rows as CSV.
   *
   * @param file the file to replace or create
   */
  public void writeCsv(Path file) {
    write(file, out -> OutcomesCsv.write(out, outcomes, words(outcomes.size())));
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
