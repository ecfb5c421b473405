package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/** What two runs both measured the speed of. */
public final class CommonCells {
  private static final Set<String> METRICS = Set.of("throughput", "time");

  /** What measures bytes: the time it takes meanwhile is of a lone call. */
  private static final String FOOTPRINT = "footprint";

  private CommonCells() {}

  /** What a speed is of. */
  private record Key(Place place, String strategy, String role) {
    static Key of(Subject subject) {
      return new Key(Place.of(subject), subject.strategy(), subject.role());
    }
  }

  /**
   * A cell of both.
   *
   * @param place where
   * @param strategy of what; empty for what has none
   * @param role whose speed
   * @param first as the first run measured it
   * @param second as the second did, in the same unit
   */
  public record Cell(
      Place place, String strategy, String role, Measurement first, Measurement second) {

    /** {@return how many times as fast it is in the second run, by the medians alone} */
    public double ratio() {
      return second.median() / first.median();
    }

    /** {@return how many times as fast it is in the second run} */
    public Estimate estimate() {
      return second.ratioTo(first);
    }
  }

  /**
   * The cells of both.
   *
   * @param first a run
   * @param second another
   * @return the cells in the order of the first run
   */
  public static List<Cell> of(Run first, Run second) {
    Map<Key, Measurement> ofSecond = speeds(second);
    List<Cell> cells = new ArrayList<>();
    speeds(first)
        .forEach(
            (key, measurement) -> {
              Measurement other = ofSecond.get(key);
              if (other != null) {
                cells.add(new Cell(key.place(), key.strategy(), key.role(), measurement, other));
              }
            });
    return cells;
  }

  private static Map<Key, Measurement> speeds(Run run) {
    Map<Key, Measurement> speeds = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      if (METRICS.contains(measurement.subject().metric())
          && !measurement.subject().workload().equals(FOOTPRINT)) {
        measurement
            .throughput()
            .ifPresent(throughput -> speeds.putIfAbsent(Key.of(measurement.subject()), throughput));
      }
    }
    return speeds;
  }
}
