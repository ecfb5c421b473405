package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The handles of a domain, and of a thread, in whatever order they come and go. */
class ReaderRegistryTest {
  private final GracePeriodDomain rcu = (GracePeriodDomain) RcuFlavor.FENCED.open();

  @Test
  void each_handle_lies_where_it_says_so_that_removing_it_needs_no_search(@Seed long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<RcuReader> expected = new ArrayList<>();
    for (int step = 0; step < 2_000; step++) {
      if (expected.isEmpty() || random.nextInt(5) < 3) {
        expected.add(rcu.register());
      } else {
        expected.remove(random.nextInt(expected.size())).close();
      }
      if (step % 50 == 0) {
        OwnedReader[] handles = rcu.registered();
        assertThat(handles)
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(
                expected.stream().map(OwnedReader.class::cast).toList());
        for (int place = 0; place < handles.length; place++) {
          assertThat(handles[place].place).as("place, seed %d", seed).isEqualTo(place);
        }
      }
    }
    expected.forEach(RcuReader::close);
    assertThat(rcu.registered()).isEmpty();
  }

  /** The thread's own handles are found whichever of them was closed. */
  @Test
  void a_thread_knows_its_handles_after_the_first_middle_and_last_were_closed() {
    for (int closed = 0; closed < 3; closed++) {
      List<RcuReader> handles = List.of(rcu.register(), rcu.register(), rcu.register());
      handles.get(closed).close();
      for (RcuReader handle : handles) {
        if (handle != handles.get(closed)) {
          handle.enter();
          assertThatThrownBy(rcu::synchronize).hasMessageContaining("call exit before it");
          handle.exit();
        }
      }
      rcu.synchronize();
      handles.forEach(RcuReader::close);
      assertThat(rcu.inOwnSection()).isFalse();
    }
    assertThat(rcu.registered()).isEmpty();
  }

  @Test
  void a_snapshot_is_not_changed_by_who_comes_and_goes() {
    RcuReader first = rcu.register();
    OwnedReader[] before = rcu.registered();
    assertThat(rcu.registered()).as("nobody came or went").isSameAs(before);
    RcuReader second = rcu.register();
    first.close();
    assertThat(before).containsExactly((OwnedReader) first);
    assertThat(rcu.registered()).containsExactly((OwnedReader) second);
  }
}
