package org.rcubench.bench.record;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.Reasons;

/**
 * The file that JMH's {@code -rf} and {@code -rff} ask for.
 *
 * @param type its format
 * @param path where it goes
 */
public record ResultFile(ResultFormatType type, Path path) {

  /** The file asked for, in CSV unless another format is, as in JMH; empty if none is. */
  public static Optional<ResultFile> of(Optional<String> format, Optional<Path> path) {
    if (format.isEmpty() && path.isEmpty()) {
      return Optional.empty();
    }
    ResultFormatType type = format.map(ResultFile::typeNamed).orElse(ResultFormatType.CSV);
    String fallback = "jmh-result." + type.name().toLowerCase(Locale.ROOT);
    return Optional.of(new ResultFile(type, path.orElse(Path.of(fallback))));
  }

  /** As JMH does, touches the file before the run, so that a run is not lost to a misspelt path. */
  public void touch() {
    try {
      Files.newOutputStream(path, CREATE, APPEND).close();
    } catch (IOException e) {
      throw new UsageException("-rff %s: cannot write there: %s".formatted(path, Reasons.of(e)), e);
    }
  }

  public void write(Collection<RunResult> results) {
    JmhResults.write(path, type, results);
  }

  private static ResultFormatType typeNamed(String name) {
    return Arrays.stream(ResultFormatType.values())
        .filter(type -> type.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "-rf %s: there is %s"
                        .formatted(
                            name,
                            Arrays.toString(ResultFormatType.values()).toLowerCase(Locale.ROOT))));
  }
}
