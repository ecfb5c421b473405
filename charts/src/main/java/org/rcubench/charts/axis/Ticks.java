package org.rcubench.charts.axis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jfree.data.Range;

/** The ticks of an axis, which stay right when its range is widened. */
sealed interface Ticks {

  /** The ticks when the axis shows this range. */
  List<AxisTick> within(Range range);

  /**
   * The ticks of an axis that two figures share.
   *
   * @return empty if these axes mean different things: one place has two names, or one name two
   *     places
   */
  Optional<Ticks> joined(Ticks other);

  /** Powers of ten and their multiples, as {@link DecadeTicks} has them. */
  record Decades(TickLabel words) implements Ticks {
    @Override
    public List<AxisTick> within(Range range) {
      return DecadeTicks.within(range, words);
    }

    @Override
    public Optional<Ticks> joined(Ticks other) {
      return other instanceof Decades ? Optional.of(this) : Optional.empty();
    }
  }

  /** Ticks at given places and nowhere else. */
  record Given(List<AxisTick> ticks) implements Ticks {
    public Given {
      ticks = List.copyOf(ticks);
    }

    @Override
    public List<AxisTick> within(Range range) {
      return ticks;
    }

    @Override
    public Optional<Ticks> joined(Ticks other) {
      return other instanceof Given given ? joined(given.ticks()) : Optional.empty();
    }

    private Optional<Ticks> joined(List<AxisTick> others) {
      SortedMap<Double, AxisTick> byPlace = new TreeMap<>();
      Map<String, Double> places = new HashMap<>();
      for (AxisTick tick : Stream.concat(ticks.stream(), others.stream()).toList()) {
        if (tick.isMinor()) {
          byPlace.putIfAbsent(tick.value(), tick);
          continue;
        }
        AxisTick here = byPlace.put(tick.value(), tick);
        Double elsewhere = places.put(tick.label(), tick.value());
        boolean twoNames = here != null && !here.isMinor() && !here.equals(tick);
        boolean twoPlaces = elsewhere != null && elsewhere != tick.value();
        if (twoNames || twoPlaces) {
          return Optional.empty();
        }
      }
      return Optional.of(new Given(List.copyOf(byPlace.values())));
    }
  }
}
