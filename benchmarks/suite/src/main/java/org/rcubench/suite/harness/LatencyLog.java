package org.rcubench.suite.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;

/**
 * The latencies of a fork: by role and iteration, all threads together. Written at the fork's end
 * to the file that the launcher named by {@link #PROPERTY}; to none if it named none.
 */
@State(Scope.Benchmark)
public class LatencyLog {
  /** The system property that names the file. */
  public static final String PROPERTY = "rcubench.latencyLog";

  private final SortedMap<Integer, SortedMap<String, Histogram>> iterations = new TreeMap<>();
  private int recorders;

  /** Takes in what one thread recorded, which it may overwrite afterwards. */
  synchronized void add(int iteration, String role, Histogram recorded) {
    iterations
        .computeIfAbsent(iteration, key -> new TreeMap<>())
        .merge(
            role,
            recorded.copy(),
            (all, more) -> {
              all.add(more);
              return all;
            });
  }

  /** A recorder begins to hand over. */
  synchronized void open() {
    recorders++;
  }

  /**
   * A recorder hands over no more. The last one writes the file: JMH tears down what threads share
   * by the first thread that comes to its end, when others still hand over.
   */
  synchronized void close() {
    if (--recorders == 0) {
      write();
    }
  }

  private void write() {
    String file = System.getProperty(PROPERTY);
    if (file != null) {
      LatencyFile log = new LatencyFile();
      log.add(intervals());
      log.store(Path.of(file));
    }
  }

  /** What was added, in the order of iterations. */
  synchronized List<LatencyInterval> intervals() {
    List<LatencyInterval> intervals = new ArrayList<>();
    iterations.forEach(
        (iteration, roles) ->
            roles.forEach(
                (role, histogram) ->
                    intervals.add(new LatencyInterval(role, iteration, histogram))));
    return intervals;
  }
}
