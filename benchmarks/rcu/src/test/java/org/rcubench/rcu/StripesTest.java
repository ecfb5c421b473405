package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** Counters of sections, and how far apart they lie. */
class StripesTest {
  /** 128 bytes in longs. */
  private static final int LINE = 16;

  private static final int COUNTERS = 4;

  private final Stripes stripes = new Stripes();

  private static NavigableSet<Integer> positions() {
    NavigableSet<Integer> positions = new TreeSet<>();
    Stream.generate(Thread::new).limit(1_024).map(Stripes::of).forEach(positions::add);
    return positions;
  }

  @Test
  void a_pair_is_drained_when_each_section_was_counted_out_on_whichever_stripe() {
    int first = positions().first();
    int last = positions().last();
    assertThat(stripes.drained(0)).isTrue();
    stripes.enter(first, 0);
    stripes.enter(last, 0);
    assertThat(stripes.drained(0)).isFalse();
    assertThat(stripes.drained(1)).as("the other pair").isTrue();
    stripes.exit(last, 0);
    assertThat(stripes.drained(0)).isFalse();
    stripes.exit(last, 0);
    assertThat(stripes.drained(0)).isTrue();
  }

  @Test
  void threads_started_one_after_the_other_have_stripes_of_their_own() {
    long processors = Runtime.getRuntime().availableProcessors();
    assertThat(positions().size()).isBetween((int) Math.min(256, processors), 256);
    assertThat(Stripes.of(new Thread())).isNotEqualTo(Stripes.of(new Thread()));
  }

  @Test
  void stripes_are_lines_away_from_each_other_and_from_what_lies_around() {
    NavigableSet<Integer> positions = positions();
    assertThat(positions.first()).as("before the first").isGreaterThanOrEqualTo(LINE);
    int before = positions.first();
    for (int position : positions.tailSet(before, false)) {
      assertThat(position - (before + COUNTERS)).as("between").isGreaterThanOrEqualTo(LINE);
      before = position;
    }
    long longs = GraphLayout.parseInstance(stripes).totalSize() / Long.BYTES;
    // Two objects, of which the headers and the reference are a few words.
    assertThat(longs - 8 - (positions.last() + COUNTERS))
        .as("after the last")
        .isGreaterThanOrEqualTo(LINE);
  }
}
