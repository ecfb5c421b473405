package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/** Each word that one thread writes and others read is alone on its cache lines, in this JVM. */
class LayoutTest {
  /** Two lines of 64 bytes, since the prefetcher fetches pairs; one line of 128 elsewhere. */
  private static final long LINE = 128;

  @Flavors.WithGracePeriods
  void what_a_reader_writes_is_lines_away_from_what_updaters_write(RcuFlavor flavor) {
    try (RcuReader reader = flavor.open().register()) {
      assumeTrue(reader instanceof EpochReader);
      ClassLayout layout = ClassLayout.parseClass(reader.getClass());
      FieldLayout state = field(layout, "state");
      FieldLayout newest = field(layout, "newest");
      assertThat(
              List.of(
                  state.offset(),
                  newest.offset() - end(state),
                  layout.instanceSize() - end(newest)))
          .as("bytes before, between and after state and newest in\n%s", layout.toPrintable())
          .allSatisfy(distance -> assertThat(distance).isGreaterThanOrEqualTo(LINE));
    }
  }

  @Test
  void what_callers_write_is_lines_away_from_what_the_reclaimer_writes() {
    ClassLayout layout = ClassLayout.parseClass(CallbackQueue.class);
    FieldLayout tail = field(layout, "tail");
    FieldLayout accepted = field(layout, "accepted");
    FieldLayout head = field(layout, "head");
    long firstOfCallers = Math.min(tail.offset(), accepted.offset());
    long endOfCallers = Math.max(end(tail), end(accepted));
    assertThat(
            List.of(
                firstOfCallers, head.offset() - endOfCallers, layout.instanceSize() - end(head)))
        .as("bytes before, between and after what they write in\n%s", layout.toPrintable())
        .allSatisfy(distance -> assertThat(distance).isGreaterThanOrEqualTo(LINE));
  }

  private static FieldLayout field(ClassLayout layout, String name) {
    return layout.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static long end(FieldLayout field) {
    return field.offset() + field.size();
  }
}
