package org.rcubench.bench.gate.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.conduct.BenchmarkRow;

class CurvePointTest {
  @Test
  void rows_with_threads_by_role_are_points_apart_and_on_no_curve_over_threads() {
    List<CurvePoint> points =
        List.of(row("2", "1,1"), row("2", "3,1"), row("4", "3,1")).stream()
            .map(CurvePoint::of)
            .toList();
    assertThat(points).extracting(CurvePoint::threads).containsOnly(0);
    assertThat(points).doesNotHaveDuplicates();
  }

  private static BenchmarkRow row(String threads, String groups) {
    return new BenchmarkRow("p.A.x", new TreeMap<>(), Optional.of(threads), Optional.of(groups));
  }
}
