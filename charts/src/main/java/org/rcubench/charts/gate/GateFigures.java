package org.rcubench.charts.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.ReportOptions;
import org.rcubench.charts.ReportOptions.Format;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.picture.Png;
import org.rcubench.charts.picture.Svg;
import org.rcubench.charts.theme.Paper;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.SelfTestSummary.Power;
import org.rcubench.results.comparison.SelfTestSummary.Spread;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.ResultsException;

/**
 * Draws what the gate says of rows, and of itself, a file each: lines if its name ends in {@code
 * .svg}, pixels if not. A file is written whole or not at all. What there is nothing to draw of has
 * no file.
 *
 * <pre>{@code
 * new GateFigures(environment)
 *     .forest(folder.resolve("forest.png"), judgements, thresholds)
 *     .ifPresent(System.err::println);
 * }</pre>
 *
 * @param environment where it was measured; stands below the title
 * @param paper what it is drawn on
 */
public record GateFigures(Environment environment, Paper paper) {
  static {
    // Before any class of AWT looks for a screen: they look at this once.
    System.setProperty("java.awt.headless", "true");
  }

  /**
   * Figures on white.
   *
   * @param environment where it was measured
   */
  public GateFigures(Environment environment) {
    this(environment, Paper.LIGHT);
  }

  /**
   * The rows of a comparison, each with its ratio of time and the interval of that, coloured by the
   * verdict, and with the least slowdown that would have been found.
   *
   * @param file the file to write; its folder must exist
   * @param worstFirst the rows, those with one verdict beside each other; of too many for a picture
   *     the first are drawn, and the others counted
   * @param thresholds what they were judged by
   * @return why there is nothing to draw; empty if the file was written
   * @throws ResultsException if the file cannot be written
   */
  public Optional<String> forest(Path file, List<RowResult> worstFirst, Thresholds thresholds) {
    return write(file, JudgementForest.of(worstFirst, thresholds, environment));
  }

  /**
   * How far equals scatter in lockstep, and how far independent forks of them do.
   *
   * @param file the file to write; its folder must exist
   * @param spreads what was measured, in any order
   * @return why there is nothing to draw; empty if the file was written
   * @throws ResultsException if the file cannot be written
   */
  public Optional<String> spread(Path file, List<Spread> spreads) {
    return write(file, SpreadFigure.of(spreads, environment));
  }

  /**
   * How often slowdowns that were injected are found, and false alarms among equals.
   *
   * @param file the file to write; its folder must exist
   * @param powers what was found, in any order
   * @return why there is nothing to draw; empty if the file was written
   * @throws ResultsException if the file cannot be written
   */
  public Optional<String> power(Path file, List<Power> powers) {
    return write(file, PowerFigure.of(powers, environment));
  }

  private Optional<String> write(Path file, Figure figure) {
    if (figure instanceof Figure.Absent absent) {
      return Optional.of(absent.reason());
    }
    Figure.Drawable drawable = (Figure.Drawable) figure;
    byte[] content =
        file.toString().endsWith("." + Format.SVG.extension())
            ? Svg.of(drawable, paper.theme())
            : Png.of(drawable, paper.theme(), ReportOptions.USUAL_SCALE);
    AtomicFile.write(file, bytes -> bytes.write(content));
    return Optional.empty();
  }
}
