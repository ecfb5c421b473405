package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.rcu.structures.RcuListTest.forwards;
import static org.rcubench.rcu.structures.RcuListTest.listOf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Flavors;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReader;

/** A reader on a node of a list that is spliced into another. */
class RcuListSpliceTest {
  private static final long DEADLINE_SECONDS = 10;

  private final RcuList<String> source = listOf("a", "b");
  private final RcuList<String> destination = listOf("y", "z");

  @Flavors.WithGracePeriods
  void meets_no_node_of_the_other_list(RcuFlavor flavor) throws Exception {
    try (Rcu rcu = flavor.open()) {
      assertThat(metDuringSplice(rcu, rcu)).containsExactly("a", "b");
    }
    assertThat(forwards(destination)).containsExactly("a", "b", "y", "z");
  }

  @Test
  void runs_on_into_the_other_list_where_the_splice_does_not_wait_for_it() throws Exception {
    try (Rcu readers = RcuFlavor.FENCED.open();
        Rcu another = RcuFlavor.FENCED.open()) {
      assertThat(metDuringSplice(readers, another)).containsExactly("a", "b", "y", "z");
    }
  }

  /** What a reader meets that stood on the first node when the splice began. */
  private List<String> metDuringSplice(Rcu readers, Rcu waitedFor) throws Exception {
    List<String> met = new ArrayList<>();
    CompletableFuture<Void> splice;
    try (RcuReader reader = readers.register()) {
      reader.enter();
      RcuList.Node<String> at = source.first();
      splice = CompletableFuture.runAsync(() -> destination.spliceFirst(source, waitedFor));
      awaitEmptied();
      if (waitedFor == readers) {
        assertThat(forwards(destination)).containsExactly("y", "z");
      } else {
        splice.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      }
      for (; at != null; at = at.next()) {
        met.add(at.element());
      }
      assertThat(splice.isDone()).isEqualTo(waitedFor != readers);
      reader.exit();
      reader.quiescent();
    }
    splice.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return met;
  }

  private void awaitEmptied() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!source.isEmpty()) {
      assertThat(System.nanoTime() - deadline).as("the splice begins").isNegative();
      LockSupport.parkNanos(50_000);
    }
  }
}
