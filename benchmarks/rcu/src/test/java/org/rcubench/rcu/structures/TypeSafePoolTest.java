package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.Flavors;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;

class TypeSafePoolTest {
  private static final int MOST_FREE = 2;

  private final Rcu rcu =
      RcuFlavor.FENCED.open(RcuOptions.defaults().withBacklog(2, BacklogPolicy.WAIT));
  private final AtomicInteger names = new AtomicInteger();
  private final List<String> destroyed = Collections.synchronizedList(new ArrayList<>());
  private final TypeSafePool<String> pool = poolIn(rcu);

  @AfterEach
  void close_the_domain() {
    rcu.close();
  }

  @Test
  void what_was_released_last_is_acquired_next_without_a_grace_period() {
    String first = pool.acquire();
    String second = pool.acquire();
    pool.release(first);
    pool.release(second);
    assertThat(pool.acquire()).isSameAs(second);
    assertThat(pool.acquire()).isSameAs(first);
    assertThat(destroyed).isEmpty();
  }

  @Flavors.WithGracePeriods
  void what_the_pool_has_no_room_for_is_destroyed_after_a_grace_period(RcuFlavor flavor) {
    try (Rcu domain = flavor.open();
        RcuReader reader = domain.register()) {
      TypeSafePool<String> full = poolIn(domain);
      List<String> acquired = List.of(full.acquire(), full.acquire(), full.acquire());
      reader.enter();
      long cookie = domain.getState();
      acquired.forEach(full::release);
      assertThat(domain.poll(cookie)).as("a grace period has elapsed").isFalse();
      assertThat(destroyed).isEmpty();
      reader.exit();
      reader.offline();
      domain.barrier();
      assertThat(destroyed).containsExactly(acquired.get(MOST_FREE));
      reader.online();
    }
  }

  /** That nothing was destroyed above was not for lack of time. */
  @Test
  void readers_of_another_domain_are_not_waited_for() {
    try (Rcu another = RcuFlavor.FENCED.open();
        RcuReader reader = another.register()) {
      List<String> acquired = List.of(pool.acquire(), pool.acquire(), pool.acquire());
      reader.enter();
      acquired.forEach(pool::release);
      rcu.barrier();
      assertThat(destroyed).containsExactly(acquired.get(MOST_FREE));
      reader.exit();
    }
  }

  @Test
  void a_shrink_gives_up_what_has_been_free_for_longest() {
    String first = pool.acquire();
    String second = pool.acquire();
    pool.release(first);
    pool.release(second);
    pool.shrink(1);
    rcu.barrier();
    assertThat(destroyed).containsExactly(first);
    assertThat(pool.acquire()).isSameAs(second);
  }

  @Test
  void a_closed_pool_gives_up_what_is_free_and_what_is_released_later() {
    String late = pool.acquire();
    String free = pool.acquire();
    pool.release(free);
    pool.close();
    assertThatThrownBy(pool::acquire)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    pool.release(late);
    pool.close();
    rcu.barrier();
    assertThat(destroyed).containsExactly(free, late);
  }

  @Test
  void the_statistics_tell_what_happened() {
    List<String> acquired = List.of(pool.acquire(), pool.acquire(), pool.acquire());
    acquired.forEach(pool::release);
    pool.acquire();
    assertThat(pool.statistics()).isEqualTo(new TypeSafePool.Statistics(3, 1, 1, 1, 3, 1));
  }

  @Test
  void what_the_domain_refuses_stays_where_it_was() {
    List<String> acquired = List.of(pool.acquire(), pool.acquire(), pool.acquire());
    TypeSafePool.Statistics before;
    try (RcuReader reader = rcu.register()) {
      reader.enter();
      rcu.call(() -> {});
      rcu.call(() -> {});
      pool.release(acquired.get(0));
      pool.release(acquired.get(1));
      before = pool.statistics();
      assertThatThrownBy(() -> pool.release(acquired.get(2)))
          .isInstanceOf(RejectedExecutionException.class);
      assertThatThrownBy(pool::close).isInstanceOf(RejectedExecutionException.class);
      assertThat(pool.statistics()).isEqualTo(before);
      reader.exit();
    }
    rcu.barrier();
    pool.close();
    rcu.barrier();
    pool.release(acquired.get(2));
    rcu.barrier();
    assertThat(destroyed).containsExactlyElementsOf(acquired);
  }

  @Test
  void a_constructor_that_fails_leaves_nothing_outstanding() {
    TypeSafePool<String> failing =
        new TypeSafePool<>(
            rcu,
            MOST_FREE,
            () -> {
              throw new IllegalStateException("no memory off the heap");
            },
            destroyed::add);
    assertThatThrownBy(failing::acquire).hasMessage("no memory off the heap");
    assertThat(failing.statistics()).isEqualTo(new TypeSafePool.Statistics(0, 0, 0, 0, 0, 0));
  }

  @Test
  void releasing_twice_is_refused() {
    String object = pool.acquire();
    pool.acquire();
    pool.release(object);
    assertThatThrownBy(() -> pool.release(object))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("released once");
    assertThat(pool.statistics().outstanding()).isEqualTo(1);
    assertThat(pool.statistics().free()).isEqualTo(1);
  }

  @Test
  void numbers_and_domains_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new TypeSafePool<>(rcu, -1, String::new, destroyed::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pool.shrink(-1)).isInstanceOf(IllegalArgumentException.class);
    try (Rcu snapshot = RcuFlavor.SNAPSHOT.open()) {
      assertThatThrownBy(() -> poolIn(snapshot))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no grace periods");
    }
  }

  private TypeSafePool<String> poolIn(Rcu domain) {
    return new TypeSafePool<>(
        domain, MOST_FREE, () -> "object " + names.incrementAndGet(), destroyed::add);
  }
}
