package org.rcubench.results.latency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.samples.FormFields;

/**
 * Latencies in nanoseconds as a log in HdrHistogram's format, version 1.3, which grows in memory
 * and is stored whole. An interval is one role in one measured iteration of one fork. Its tag says
 * which: {@link FormFields} named {@code role}, {@code iteration} and like those of {@link
 * ForkIdentity}. A log that a fork leaves of itself has the first two alone.
 */
public final class LatencyFile {
  private static final String ROLE = "role";
  private static final String ITERATION = "iteration";
  private static final String TAG = "Tag=";

  /** A line's tag, start, length, greatest value and histogram. */
  private static final int PARTS = 5;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final HistogramLogWriter log = new HistogramLogWriter(text);

  /** A log without an interval. */
  public LatencyFile() {
    log.outputComment("[Nanoseconds]");
    log.outputLogFormatVersion();
    log.outputLegend();
  }

  /**
   * Adds the latencies of a fork that does not know which it is.
   *
   * @param intervals the latencies
   */
  public void add(List<LatencyInterval> intervals) {
    intervals.forEach(interval -> add(interval, Map.of()));
  }

  /**
   * Adds the latencies of a fork.
   *
   * @param fork which fork
   * @param intervals the latencies
   */
  public void add(ForkIdentity fork, List<LatencyInterval> intervals) {
    Map<String, String> fields = fork.fields();
    intervals.forEach(interval -> add(interval, fields));
  }

  private void add(LatencyInterval interval, Map<String, String> fork) {
    Map<String, String> tag = new LinkedHashMap<>();
    tag.put(ROLE, interval.role());
    tag.put(ITERATION, Integer.toString(interval.iteration()));
    tag.putAll(fork);
    interval.histogram().setTag(FormFields.encode(tag));
    log.outputIntervalHistogram(interval.histogram());
  }

  /**
   * Replaces a file by the log as it is now.
   *
   * @param file the file; its folder must exist
   * @throws ResultsException if it cannot be stored
   */
  public void store(Path file) {
    AtomicFile.write(file, text::writeTo);
  }

  /**
   * Reads what a fork left of itself.
   *
   * @param log the text of its log
   * @param origin whose it is, for messages
   * @return the latencies, in their order
   * @throws ResultsException if the text is something else
   */
  public static List<LatencyInterval> parse(String log, Path origin) {
    List<LatencyInterval> intervals = new ArrayList<>();
    try {
      scan(new StringReader(log), origin, List.of(), line -> intervals.add(line.interval()));
    } catch (IOException e) {
      throw unreadable(origin, e);
    }
    return intervals;
  }

  /**
   * The forks of which a log tells, for which no histogram has to be decoded.
   *
   * @param file the log
   * @return the forks, in the order in which they first come
   * @throws ResultsException if the file cannot be read or holds something else
   */
  public static Set<ForkIdentity> forks(Path file) {
    Set<ForkIdentity> forks = new LinkedHashSet<>();
    scan(file, line -> forks.add(line.fork()));
    return forks;
  }

  /**
   * Streams the latencies of one role of forks, so that those of one are in memory at a time. No
   * other histogram is decoded.
   *
   * @param file the log, in which the intervals of a fork follow one another
   * @param role the role
   * @param which which forks
   * @param each takes a fork and its latencies, in their order
   * @throws ResultsException if the file cannot be read or holds something else; what came before
   *     the fault has been given to {@code each} by then
   */
  public static void read(
      Path file,
      String role,
      Predicate<ForkIdentity> which,
      BiConsumer<ForkIdentity, List<LatencyInterval>> each) {
    Map<ForkIdentity, List<LatencyInterval>> last = new HashMap<>();
    scan(
        file,
        line -> {
          ForkIdentity fork = line.fork();
          if (!last.containsKey(fork)) {
            last.forEach(each);
            last.clear();
          }
          if (line.role().equals(role) && which.test(fork)) {
            last.computeIfAbsent(fork, key -> new ArrayList<>()).add(line.interval());
          }
        });
    last.forEach(each);
  }

  private static void scan(Path file, Consumer<Line> each) {
    try (Reader in = Files.newBufferedReader(file, UTF_8)) {
      scan(in, file, ForkIdentity.FIELDS, each);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void scan(Reader in, Path origin, List<String> fields, Consumer<Line> each)
      throws IOException {
    Set<String> names = new TreeSet<>(fields);
    names.addAll(List.of(ROLE, ITERATION));
    BufferedReader lines = new BufferedReader(in);
    boolean isEmpty = true;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#") && !line.startsWith("\"")) {
        each.accept(Line.of(line, names, origin, number));
        isEmpty = false;
      }
      number++;
    }
    if (isEmpty) {
      throw malformed(origin, number, names, "the end of the file, and no interval before it");
    }
  }

  /** A line of a log that holds an interval, whose histogram is decoded when it is asked for. */
  private record Line(
      Map<String, String> tag, List<String> parts, Function<String, ResultsException> fault) {

    static Line of(String line, Set<String> names, Path origin, int number) {
      Function<String, ResultsException> fault = found -> malformed(origin, number, names, found);
      List<String> parts = List.of(line.split(",", -1));
      try {
        if (parts.size() == PARTS && line.startsWith(TAG)) {
          Map<String, String> tag = FormFields.decode(parts.get(0).substring(TAG.length()));
          if (tag.keySet().equals(names)) {
            return new Line(tag, parts, fault);
          }
        }
      } catch (IllegalArgumentException e) {
        // Told below, as of any other line.
      }
      throw fault.apply(shown(line));
    }

    ForkIdentity fork() {
      try {
        return ForkIdentity.of(tag);
      } catch (IllegalArgumentException e) {
        throw fault.apply("the tag " + shown(parts.get(0)));
      }
    }

    String role() {
      return tag.get(ROLE);
    }

    LatencyInterval interval() {
      try {
        Histogram histogram = Histogram.fromString(parts.get(4));
        double start = Double.parseDouble(parts.get(1));
        histogram.setStartTimeStamp(millis(start));
        histogram.setEndTimeStamp(millis(start + Double.parseDouble(parts.get(2))));
        return new LatencyInterval(role(), Integer.parseInt(tag.get(ITERATION)), histogram);
      } catch (DataFormatException | RuntimeException e) {
        // The library has no exception of its own for a damaged histogram.
        throw fault.apply("%s: %s".formatted(shown(parts.get(0)), e.getMessage()));
      }
    }

    private static long millis(double seconds) {
      return Math.round(1_000 * seconds);
    }
  }

  private static String shown(String text) {
    return "'%s'".formatted(text.length() > 100 ? text.substring(0, 100) + "..." : text);
  }

  private static ResultsException malformed(
      Path origin, int line, Set<String> names, String found) {
    return new ResultsException(
        "%s, line %d: expected an interval in HdrHistogram's format with a tag of %s, found %s"
            .formatted(origin, line, String.join(", ", names), found));
  }

  private static ResultsException unreadable(Path origin, IOException e) {
    return new ResultsException("cannot read %s: %s".formatted(origin, Reasons.of(e)), e);
  }
}
