package org.rcubench.suite.compare.selftest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * Trials as CSV, a line each, on disk before the next begins. A half line at the end, from a test
 * that was killed, is dropped.
 */
final class TrialsFile implements AutoCloseable {
  private static final String[] COLUMNS = {
    "strategy",
    "threads",
    "trial",
    "injected",
    "number",
    "seed",
    "base",
    "head",
    "slowdown",
    "seconds"
  };
  private static final String PAIR = "pair";
  private static final String LONE = "lone fork";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final CSVPrinter printer;

  private TrialsFile(Path file, CSVPrinter printer) {
    this.file = file;
    this.printer = printer;
  }

  /**
   * The trials in a file.
   *
   * @param file the file, which need not exist
   * @throws ResultsException if it cannot be read, or is something else
   */
  static List<Trial> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    CSVFormat named =
        FORMAT.builder().setHeader(COLUMNS).setSkipHeaderRecord(true).setTrim(true).get();
    List<Trial> trials = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, UTF_8)) {
      for (CSVRecord each : named.parse(in)) {
        if (each.size() == COLUMNS.length) {
          trials.add(trial(each));
        } else if (each.getRecordNumber() == 1) {
          throw new ResultsException("%s is no record of a self-test".formatted(file));
        }
      }
      return trials;
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    } catch (IllegalArgumentException e) {
      throw new ResultsException(
          "%s, trial %s: %s".formatted(file, trials.size() + 1, e.getMessage()), e);
    }
  }

  /**
   * Opens a file to add trials to it.
   *
   * @param known what it holds
   * @throws ResultsException if it cannot be written
   */
  static TrialsFile open(Path file, List<Trial> known) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Written anew, which drops a half line.
      CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file, UTF_8), FORMAT);
      printer.printRecord((Object[]) COLUMNS);
      TrialsFile opened = new TrialsFile(file, printer);
      for (Trial trial : known) {
        opened.add(trial);
      }
      return opened;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  void add(Trial trial) {
    try {
      printer.printRecord(
          trial.setting().strategy(),
          trial.setting().threads(),
          trial.kind().isPair() ? PAIR : LONE,
          trial.kind().slowdown(),
          trial.number(),
          trial.seed(),
          trial.base(),
          field(trial.head()),
          field(trial.slowdown()),
          trial.spent().toMillis() / 1e3);
      printer.flush();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      printer.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static Trial trial(CSVRecord record) {
    return new Trial(
        new Setting(record.get("strategy"), Integer.parseInt(record.get("threads"))),
        new Trial.Kind(Integer.parseInt(record.get("injected")), record.get("trial").equals(PAIR)),
        Integer.parseInt(record.get("number")),
        Long.parseLong(record.get("seed")),
        Double.parseDouble(record.get("base")),
        number(record.get("head")),
        number(record.get("slowdown")),
        Duration.ofMillis(Math.round(1e3 * Double.parseDouble(record.get("seconds")))));
  }

  private static Object field(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : "";
  }

  private static OptionalDouble number(String field) {
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  private static ResultsException unwritable(Path file, IOException e) {
    return new ResultsException("cannot write %s: %s".formatted(file, Reasons.of(e)), e);
  }
}
