package org.rcubench.results.latency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.forks.ForkName;

/**
 * The latencies of one fork on disk: a log in HdrHistogram's format, version 1.3, whose lines are
 * tagged with roles. The intervals of a role are its iterations, in their order.
 */
public final class LatencyFile {
  private static final Pattern SUBJECT = Pattern.compile("#\\[Nanoseconds: (.*)]");
  private static final String EXAMPLE =
      "#[Nanoseconds: CounterPair.pair thrpt strategy=rwlock -tg 1,1, fork 2]";

  private LatencyFile() {}

  /**
   * Replaces the file.
   *
   * @param file the file; its folder must exist
   * @param subject what was measured, a line; becomes a comment
   * @param intervals the latencies, by iteration
   * @throws ResultsException if they cannot be stored
   */
  public static void write(Path file, String subject, List<LatencyInterval> intervals) {
    AtomicFile.write(
        file,
        out -> {
          PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
          HistogramLogWriter log = new HistogramLogWriter(print);
          log.outputComment("[Nanoseconds: " + subject + "]");
          log.outputLogFormatVersion();
          log.outputLegend();
          intervals.forEach(interval -> log.outputIntervalHistogram(interval.histogram()));
          print.flush();
          if (print.checkError()) {
            throw new IOException("the device takes no more");
          }
        });
  }

  /**
   * Reads the file.
   *
   * @param file the file
   * @return the latencies, by iteration
   * @throws ResultsException if the file cannot be read or holds something else
   */
  public static List<LatencyInterval> read(Path file) {
    List<LatencyInterval> intervals = new ArrayList<>();
    read(file, intervals::add);
    return intervals;
  }

  /**
   * Streams the file's latencies to {@code each}, so that one histogram at a time is in memory.
   *
   * @param file the file
   * @param each takes the latencies, by iteration
   * @throws ResultsException if the file cannot be read or holds something else; what came before
   *     the fault has been given to {@code each} by then
   */
  public static void read(Path file, Consumer<LatencyInterval> each) {
    Map<String, Integer> iterations = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        HistogramLogReader log = new HistogramLogReader(in)) {
      while (log.hasNext()) {
        EncodableHistogram read = log.nextIntervalHistogram();
        if (!(read instanceof Histogram histogram) || read.getTag() == null) {
          throw malformed(file, "a line without a tag, or without whole numbers");
        }
        int iteration = iterations.merge(histogram.getTag(), 1, Integer::sum);
        each.accept(new LatencyInterval(histogram.getTag(), iteration, histogram));
      }
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    } catch (ResultsException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library has no exception of its own for a malformed log.
      throw malformed(file, String.valueOf(e.getMessage()));
    }
    if (iterations.isEmpty()) {
      throw malformed(file, "no histogram");
    }
  }

  /**
   * Reads what was measured from the file's first line.
   *
   * @param file the file
   * @return the fork of which cell
   * @throws ResultsException if the file cannot be read or does not say
   */
  public static ForkName fork(Path file) {
    String first;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      first = Optional.ofNullable(in.readLine()).orElse("");
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
    Matcher comment = SUBJECT.matcher(first);
    return Optional.of(comment)
        .filter(Matcher::matches)
        .flatMap(matched -> ForkName.parse(matched.group(1)))
        .orElseThrow(
            () ->
                new ResultsException(
                    "%s, line 1: expected the name of a fork, such as %s, found '%s'"
                        .formatted(file, EXAMPLE, shown(first))));
  }

  private static String shown(String line) {
    return line.length() > 100 ? line.substring(0, 100) + "..." : line;
  }

  private static ResultsException malformed(Path file, String found) {
    return new ResultsException(
        "%s is no log of latencies: expected HdrHistogram's format with a tag in each line, found %s"
            .formatted(file, found));
  }
}
