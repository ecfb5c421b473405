package org.rcubench.bench.conduct;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the two jars that are compared.
 *
 * @param jar its benchmarks
 * @param params values of parameters that it has in place of a row's
 */
public record JarUnderTest(Path jar, Map<String, String> params) {
  /** Takes an absolute path, and an unmodifiable copy. */
  public JarUnderTest {
    jar = jar.toAbsolutePath();
    params = Map.copyOf(params);
  }

  /**
   * A jar that runs the rows as they are.
   *
   * @param jar its benchmarks
   */
  public static JarUnderTest of(Path jar) {
    return new JarUnderTest(jar, Map.of());
  }

  /** The row as this jar runs it. */
  BenchmarkRow of(BenchmarkRow row) {
    SortedMap<String, String> own = new TreeMap<>(row.params());
    own.putAll(params);
    return new BenchmarkRow(row.benchmark(), own, row.threads(), row.groups());
  }
}
