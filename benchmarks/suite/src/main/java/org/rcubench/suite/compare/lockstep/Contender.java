package org.rcubench.suite.compare.lockstep;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the two that are compared.
 *
 * @param jar its benchmarks
 * @param params values of parameters that it has in place of a row's
 */
public record Contender(Path jar, Map<String, String> params) {
  /** Takes an absolute path, and an unmodifiable copy. */
  public Contender {
    jar = jar.toAbsolutePath();
    params = Map.copyOf(params);
  }

  /**
   * A contender that runs the rows as they are.
   *
   * @param jar its benchmarks
   */
  public static Contender of(Path jar) {
    return new Contender(jar, Map.of());
  }

  /** The row as this contender runs it. */
  Row of(Row row) {
    SortedMap<String, String> own = new TreeMap<>(row.params());
    own.putAll(params);
    return new Row(row.benchmark(), own, row.threads(), row.groups());
  }
}
