package org.rcubench.charts.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rcubench.charts.axis.TickLabel;
import org.rcubench.charts.plot.Line;
import org.rcubench.results.text.Format;

/** Tells a figure to who cannot see it. */
final class Description {
  private Description() {}

  static String of(String quantity, LineSet set, TickLabel axis) {
    double[] positions = set.positions();
    double last = positions[positions.length - 1];
    List<Line> arriving =
        set.lines().stream()
            .filter(line -> line.last().x() == last)
            .sorted(Comparator.comparingDouble(line -> line.last().y().value()))
            .toList();
    return "%s on logarithmic axes, from %s to %s. At %s: %s."
        .formatted(
            quantity,
            axis.of(positions[0]),
            axis.of(last),
            axis.of(last),
            arriving.stream()
                .map(line -> line.strategy() + " " + Format.number(line.last().y().value()))
                .collect(Collectors.joining(", ")));
  }
}
