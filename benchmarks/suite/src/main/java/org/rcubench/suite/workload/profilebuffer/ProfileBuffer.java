package org.rcubench.suite.workload.profilebuffer;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;

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
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ProfileBuffer {

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
    @Setup(Level.Trial)
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

  /** The part of the thread that is interrupted. */
  @State(Scope.Thread)
  public static class Hooked {
    private static final long SEED = 2_002;

    Hook hook;

    /**
     * Prepares.
     *
     * @param shared the profiler
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      hook = new Hook(shared.installed, shared.size, SEED + thread.getThreadIndex());
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    StartOrStop update;

    /**
     * Prepares.
     *
     * @param shared the profiler
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared) {
      update = new StartOrStop(shared.installed, shared.free, shared.collected, shared.size);
    }
  }

  /**
   * An interrupt.
   *
   * @param hooked what it does
   * @param reader whose thread it is
   * @return whether it was counted
   */
  @Benchmark
  @Group("profiler")
  @GroupThreads(9)
  public long read(Hooked hooked, ReaderThread reader) {
    return hooked.hook.interrupt(reader);
  }

  /**
   * Starts or stops the profiler.
   *
   * @param updating how
   * @param updater who does it
   * @param control when to stop
   */
  @Benchmark
  @Group("profiler")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.update);
    if (updating.update.foundChange()) {
      updater.violated();
    }
  }

  /**
   * An interrupt, or now and then a start or stop of the profiler.
   *
   * @param hooked what an interrupt does
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return whether it was counted; 0 from an update
   */
  @Benchmark
  public long mixed(Hooked hooked, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.update);
      if (updating.update.foundChange()) {
        mixer.violated();
      }
      return Hook.IDLE;
    }
    return hooked.hook.interrupt(mixer);
  }
}
