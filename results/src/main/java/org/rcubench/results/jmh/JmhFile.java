package org.rcubench.results.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.Sample;

/**
 * A file of results that JMH wrote. It is told by what it holds and not by its name: a list in
 * JSON, or a table whose first heading is {@code "Benchmark"}.
 */
public final class JmhFile {
  private static final int LONGEST_START = 1 << 13;
  private static final Pattern TABLE = Pattern.compile("\"?Benchmark\"?([,;])");
  private static final String OURS = "schema_version";

  private JmhFile() {}

  /**
   * Streams the file's numbers to {@code each}.
   *
   * <p>The environment tells what the file does: JMH's version, and of JSON the JVM and the flags
   * that all results have in common. The rest is {@code unknown}, and there are 0 cores.
   *
   * @param file the file
   * @param each takes every number as a sample, of no workload and no strategy
   * @return where it was measured, as far as the file tells; the run's id is the file's name
   * @throws MalformedJmhException if the file is something else, or damaged; what came before the
   *     fault has been given to {@code each} by then
   * @throws ResultsException if it cannot be read at all
   */
  public static Environment read(Path file, Consumer<Sample> each) {
    String runId = runId(file);
    JmhOrigin origin = new JmhOrigin();
    Consumer<JmhEntry> entries = entry -> entry.samples(runId, each);
    try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
      String start = start(in);
      Matcher table = TABLE.matcher(start);
      if (start.startsWith("[")) {
        new JmhJson(file, origin, entries).read(in);
      } else if (table.lookingAt()) {
        new JmhCsv(file, table.group(1).charAt(0), entries).read(in);
      } else {
        throw foreign(file, start);
      }
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
    return origin.environment(runId);
  }

  private static ResultsException foreign(Path file, String start) {
    return start.startsWith(OURS)
        ? new ResultsException("%s is a file of a run; name the run's folder".formatted(file))
        : new MalformedJmhException(
            file,
            "line 1",
            "a list of results as JMH writes with -rf json, or a table with -rf csv or -rf scsv",
            start.isEmpty() ? "an empty file" : "'%s'".formatted(start.lines().findFirst().get()));
  }

  /** The file's first characters but for blanks, which are to be read again. */
  private static String start(BufferedReader in) throws IOException {
    in.mark(LONGEST_START);
    char[] start = new char[LONGEST_START];
    int length = Math.max(0, in.read(start, 0, LONGEST_START));
    in.reset();
    return new String(start, 0, length).strip();
  }

  /** The file's name without its ending. */
  private static String runId(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
