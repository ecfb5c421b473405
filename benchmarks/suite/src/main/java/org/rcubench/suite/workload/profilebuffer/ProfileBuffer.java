package org.rcubench.suite.workload.profilebuffer;

import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Hooks, as of an interrupt that samples the program counter, count in a buffer if one is
 * installed. Updates start and stop the profiler in turn: to stop it is to take the buffer away, to
 * wait until no hook is at it, and to free it. What does it cost to wait for what nobody counts?
 * Half of the hooks find no buffer where updates come at a steady rate.
 *
 * <p>A free buffer is filled with a mark. It is a violation if a hook counts in a buffer that bears
 * it, and if a buffer that is used again does not bear it all over, since a hook has counted there
 * after all were waited for.
 *
 * <p>Source: {@code nmi_profile} and {@code nmi_stop} in P. E. McKenney, <em>What is RCU? Part 2:
 * Usage</em>, LWN 2007, where it is the example of RCU as a way to wait for things to finish, after
 * OProfile.
 */
public class ProfileBuffer extends ReadersAndUpdaters implements Section {
  /** What a hook returns when no buffer was installed. */
  static final long IDLE = 0;

  /** What a hook returns when it was counted. */
  static final long COUNTED = 1;

  /** What a hook returns when the buffer was free. */
  static final long STRAY = -1;

  private static final long SEED = 2_002;

  /** The profiler. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final int LARGEST = 1 << 20;

    final RcuReference<ProfileCounts> installed = new RcuReference<>(null);
    final ConcurrentLinkedDeque<ProfileCounts> free = new ConcurrentLinkedDeque<>();

    /** Hits of buffers that were freed. */
    final AtomicLong collected = new AtomicLong();

    /** How many program counters there are. */
    @Param("1024")
    public int size;

    /** Starts the profiler. */
    @Setup
    public void start() {
      if (size < 1 || size > LARGEST) {
        throw new IllegalArgumentException(
            "size must lie between 1 and %d: %d".formatted(LARGEST, size));
      }
      ProfileCounts first = new ProfileCounts(size);
      first.use();
      installed.assign(first);
    }
  }

  private RcuReference<ProfileCounts> installed;
  private int size;
  private SplittableRandom random;
  private int pc;
  private StartOrStop update;

  /** Prepares to draw program counters. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    prepare(shared, SEED + thread.getThreadIndex());
  }

  void prepare(Shared shared, long seed) {
    installed = shared.installed;
    size = shared.size;
    random = new SplittableRandom(seed);
    update = new StartOrStop(shared);
  }

  /** What an interrupt does: it counts where the program was, if a buffer is installed. */
  @Override
  public long run(Session session) {
    ProfileCounts buffer = session.dereference(installed);
    if (buffer == null) {
      return IDLE;
    }
    return buffer.hit(pc) ? COUNTED : STRAY;
  }

  /** {@return whether an interrupt was counted} */
  @Override
  @Benchmark
  @Group("profiler")
  @GroupThreads(9)
  public long read(ReaderThread reader) {
    pc = random.nextInt(size);
    return reader.check(reader.read(this));
  }

  @Override
  @Benchmark
  @Group("profiler")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return update;
  }
}
