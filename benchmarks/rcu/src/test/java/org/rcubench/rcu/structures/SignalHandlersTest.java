package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Flavors;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReference;
import org.rcubench.rcu.Seed;

/**
 * The worked example: senders of signals lock a task's handlers through a pointer that exec
 * replaces, while the handlers it replaced go back to the pool at once and to another task next.
 */
class SignalHandlersTest {
  private static final int SENDERS = 2;
  private static final int EXECS = 50_000;
  private static final int TWIN_EXECS = 2_000_000;
  private static final int TASKS = 4;
  private static final int PAUSE_ONE_IN = 64;
  private static final int MOST_FREE = 2;
  private static final int SHRINK_ONE_IN = 64;

  private static final class Handlers {
    private final ReentrantLock lock = new ReentrantLock();
    private Task task;
    private boolean destroyed;
  }

  private static final class Task {
    private final RcuReference<Handlers> handlers = new RcuReference<>(null);
  }

  private final Task[] tasks = Stream.generate(Task::new).limit(TASKS).toArray(Task[]::new);

  @Flavors.WithGracePeriods
  void a_signal_is_delivered_to_the_handlers_of_its_task(RcuFlavor flavor, @Seed long seed) {
    try (Rcu rcu = flavor.open()) {
      run(rcu, seed, EXECS, SignalHandlersTest::isAsked);
    }
  }

  @Test
  void without_asking_again_under_the_lock_it_goes_astray(@Seed long seed) {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(() -> run(rcu, seed, TWIN_EXECS, SignalHandlersTest::isNotAsked))
          .hasMessageContaining("another task");
    }
  }

  private void run(Rcu rcu, long seed, int execs, BiPredicate<Handlers, Task> identity) {
    Revalidation<Task, Handlers> handlers =
        Revalidation.byLock(SignalHandlersTest::findAndPause, found -> found.lock, identity);
    TypeSafePool<Handlers> pool =
        new TypeSafePool<>(rcu, MOST_FREE, Handlers::new, unused -> unused.destroyed = true);
    for (Task task : tasks) {
      exec(task, pool);
    }
    new Together(rcu, seed)
        .readers(SENDERS, random -> send(tasks[random.nextInt(TASKS)], handlers))
        .updaters(1, execs, random -> execSome(random, pool))
        .run();
    assertThat(pool.statistics().outstanding()).isEqualTo(TASKS);
    assertThat(pool.statistics().recycled()).isPositive();
    pool.close();
  }

  private static boolean isAsked(Handlers held, Task task) {
    if (held.destroyed) {
      throw new AssertionError("handlers are destroyed under a sender");
    }
    return held == task.handlers.dereference();
  }

  /** What a broken twin does instead. */
  private static boolean isNotAsked(Handlers held, Task task) {
    return true;
  }

  private static Handlers findAndPause(Task task) {
    Handlers found = task.handlers.dereference();
    if (ThreadLocalRandom.current().nextInt(PAUSE_ONE_IN) == 0) {
      LockSupport.parkNanos(1);
    }
    return found;
  }

  private static void send(Task task, Revalidation<Task, Handlers> handlers) {
    Handlers held = handlers.hold(task);
    try {
      if (held.task != task) {
        throw new AssertionError("the handlers are another task's");
      }
    } finally {
      handlers.letGo(held);
    }
  }

  private void execSome(SplittableRandom random, TypeSafePool<Handlers> pool) {
    exec(tasks[random.nextInt(TASKS)], pool);
    if (random.nextInt(SHRINK_ONE_IN) == 0) {
      pool.shrink(0);
    }
  }

  private static void exec(Task task, TypeSafePool<Handlers> pool) {
    Handlers fresh = pool.acquire();
    locked(fresh, () -> fresh.task = task);
    Handlers old = task.handlers.dereferenceProtected();
    if (old == null) {
      task.handlers.assign(fresh);
      return;
    }
    locked(old, () -> task.handlers.assign(fresh));
    pool.release(old);
  }

  private static void locked(Handlers handlers, Runnable change) {
    handlers.lock.lock();
    try {
      change.run();
    } finally {
      handlers.lock.unlock();
    }
  }
}
