package org.rcubench.suite.compare.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/** {@code pairs.csv}: each pair is on disk before the next begins. */
final class PairsFile implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final CSVPrinter printer;

  private PairsFile(Path file, CSVPrinter printer) {
    this.file = file;
    this.printer = printer;
  }

  /**
   * Begins a file.
   *
   * @throws ResultsException if that cannot be done
   */
  static PairsFile create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Writer out = Files.newBufferedWriter(file, UTF_8);
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      printer.printRecord(
          "row", "stage", "pair", "seed", "first", "unit", "base", "head", "slowdown");
      printer.flush();
      return new PairsFile(file, printer);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Adds a pair. Base and head are the medians of their iterations, slowdown is {@link
   * PairResult#slowdown()}.
   *
   * @throws ResultsException if the disk takes no more
   */
  void add(Pair pair) {
    PairResult result = pair.result();
    try {
      printer.printRecord(
          pair.row(),
          pair.stage().name().toLowerCase(Locale.ROOT),
          pair.number(),
          pair.seed(),
          result.first().id(),
          result.unit(),
          result.median(Side.BASE),
          result.median(Side.HEAD),
          result.slowdown());
      printer.flush();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ResultsException unwritable(Path file, IOException e) {
    return new ResultsException("cannot write %s: %s".formatted(file, Reasons.of(e)), e);
  }

  @Override
  public void close() {
    try {
      printer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
