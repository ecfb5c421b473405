package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;

class CoreMarkersTest {
  private static Drawing drawing(SyntheticRun run, int... threads) {
    for (int count : threads) {
      run.emptySection("none", count, 1);
    }
    return Drawing.overhead(run.run());
  }

  private static List<Marker> markers(Drawing drawing) {
    Collection<?> markers = drawing.plot().getDomainMarkers(Layer.BACKGROUND);
    return markers == null ? List.of() : markers.stream().map(Marker.class::cast).toList();
  }

  private static List<String> lines(Drawing drawing) {
    return markers(drawing).stream()
        .filter(ValueMarker.class::isInstance)
        .map(ValueMarker.class::cast)
        .map(line -> line.getLabel() + " at " + line.getValue())
        .toList();
  }

  private static List<IntervalMarker> shades(Drawing drawing) {
    return markers(drawing).stream()
        .filter(IntervalMarker.class::isInstance)
        .map(IntervalMarker.class::cast)
        .toList();
  }

  private static boolean wordFits(Drawing drawing) {
    return drawing
        .layers(CoreMarkers.class)
        .get(0)
        .hasRoom(drawing.plot(), drawing.dataArea(), Drawing.THEME);
  }

  @Test
  void the_cores_are_marked_and_the_ground_beyond_them_is_shaded() {
    Drawing drawing = drawing(new SyntheticRun().cores(2), 1, 2, 4);
    assertThat(lines(drawing)).containsExactly("2 cores at 2.0");
    assertThat(shades(drawing))
        .singleElement()
        .satisfies(
            shade -> {
              assertThat(shade.getStartValue()).isEqualTo(2);
              assertThat(shade.getEndValue())
                  .as("wherever the axis ends")
                  .isGreaterThan(1_000 * drawing.x().range().getUpperBound());
            });
    assertThat(wordFits(drawing)).isTrue();
  }

  @Test
  void with_simultaneous_multithreading_the_ground_is_shaded_from_the_last_cpu_on() {
    Drawing drawing = drawing(new SyntheticRun().cores(2, 4), 1, 2, 4, 8);
    assertThat(lines(drawing)).containsExactly("2 cores at 2.0", "4 CPUs at 4.0");
    assertThat(shades(drawing)).singleElement().extracting("startValue").isEqualTo(4.0);
  }

  @Test
  void nothing_is_shaded_when_every_thread_has_a_core() {
    Drawing drawing = drawing(new SyntheticRun().cores(4), 1, 2, 4);
    assertThat(lines(drawing)).containsExactly("4 cores at 4.0");
    assertThat(shades(drawing)).isEmpty();
  }

  @Test
  void cores_beyond_the_axis_are_not_marked() {
    assertThat(markers(drawing(new SyntheticRun().cores(64), 1, 2, 4))).isEmpty();
  }

  @Test
  void on_one_core_all_that_follows_is_shaded() {
    Drawing drawing = drawing(new SyntheticRun().cores(1), 1, 2);
    assertThat(lines(drawing)).containsExactly("1 core at 1.0");
    assertThat(shades(drawing)).singleElement().extracting("startValue").isEqualTo(1.0);
  }

  @Test
  void a_sliver_of_ground_is_shaded_without_the_word_that_would_not_fit() {
    Drawing drawing = drawing(new SyntheticRun().cores(60), 1, 2, 4, 8, 16, 32, 64);
    assertThat(shades(drawing)).hasSize(1);
    assertThat(wordFits(drawing)).isFalse();
  }
}
