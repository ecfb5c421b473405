package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import org.openjdk.jol.vm.VM;

/** The sizes and distances that the package promises, in this JVM. */
class StructuresLayoutTest {
  private static final long LINE = 128;

  @Test
  void nodes_and_entries_are_as_small_as_can_be() {
    Assumptions.assumeTrue(
        VM.current().objectHeaderSize() <= 12 && VM.current().sizeOfField("java.lang.Object") == 4,
        "with wide headers or pointers they are larger");
    assertThat(ClassLayout.parseClass(RcuList.Node.class).instanceSize()).isEqualTo(24);
    assertThat(ClassLayout.parseClass(HashEntry.class).instanceSize()).isLessThanOrEqualTo(32);
  }

  @Test
  void the_end_of_a_list_is_lines_away_from_its_beginning() {
    ClassLayout list = ClassLayout.parseClass(RcuList.class);
    assertThat(field(list, "end").offset() - end(field(list, "next"))).isGreaterThanOrEqualTo(LINE);
  }

  @Test
  void the_count_of_a_stripe_is_lines_away_from_everything_else() {
    ClassLayout stripe = ClassLayout.parseClass(UpdaterStripes.Stripe.class);
    FieldLayout entries = field(stripe, "entries");
    assertThat(entries.offset()).isGreaterThanOrEqualTo(LINE);
    assertThat(stripe.instanceSize() - end(entries)).isGreaterThanOrEqualTo(LINE);
  }

  private static FieldLayout field(ClassLayout layout, String name) {
    return layout.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static long end(FieldLayout field) {
    return field.offset() + field.size();
  }
}
