package org.rcubench.results.latency;

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
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * The latencies of one fork on disk: a log in HdrHistogram's format, version 1.3, whose lines are
 * tagged with roles. The intervals of a role are its iterations, in their order.
 */
public final class LatencyFile {
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
    Map<String, Integer> iterations = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        HistogramLogReader log = new HistogramLogReader(in)) {
      while (log.hasNext()) {
        EncodableHistogram read = log.nextIntervalHistogram();
        if (!(read instanceof Histogram histogram) || read.getTag() == null) {
          throw malformed(file, "a line without a tag, or without whole numbers");
        }
        int iteration = iterations.merge(histogram.getTag(), 1, Integer::sum);
        intervals.add(new LatencyInterval(histogram.getTag(), iteration, histogram));
      }
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    } catch (ResultsException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library has no exception of its own for a malformed log.
      throw malformed(file, String.valueOf(e.getMessage()));
    }
    if (intervals.isEmpty()) {
      throw malformed(file, "no histogram");
    }
    return intervals;
  }

  private static ResultsException malformed(Path file, String found) {
    return new ResultsException(
        "%s is no log of latencies: expected HdrHistogram's format with a tag in each line, found %s"
            .formatted(file, found));
  }
}
