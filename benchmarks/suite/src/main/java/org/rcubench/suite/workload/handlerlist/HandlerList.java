package org.rcubench.suite.workload.handlerlist;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;

/**
 * Readers invoke all handlers of a list; updates unregister one and register another in turn. When
 * it was unregistered, and readers were waited for, no invocation of the handler runs or starts any
 * more, and what it needs is taken away. What does it cost to invoke handlers that may go?
 *
 * <p>It is a violation if an invocation finds its handler closed, before or after it did its work.
 * Where nobody can tell when readers are done, as with the JDK's own answer, {@code
 * CopyOnWriteArrayList}, nothing of the kind is promised: there such invocations are late, and are
 * counted as that alone.
 *
 * <p>Source: the Linux kernel's notifier chains and its handlers of NMIs, {@code
 * unregister_nmi_handler}; P. E. McKenney, <em>What is RCU? Part 2: Usage</em>, LWN 2007, on
 * waiting for things to finish.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class HandlerList {

  /** The handlers that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared implements Section {
    private static final int MOST_HANDLERS = 4096;

    HandlerRegistry first;
    HandlerRegistry second;

    /** Whether a handler that was unregistered is invoked no more. */
    boolean promised;

    /** How many handlers there are, while none is being exchanged. */
    @Param({"1", "8", "64"})
    public int handlers;

    /**
     * Registers handlers.
     *
     * @param protection what the strategy asks of the list
     */
    @Setup(Level.Trial)
    public void register(Protection protection) {
      if (handlers < 1 || handlers > MOST_HANDLERS) {
        throw new IllegalArgumentException(
            "handlers must lie between 1 and %d: %d".formatted(MOST_HANDLERS, handlers));
      }
      promised = !protection.has(Trait.CANNOT_TELL);
      first = registry(protection);
      second = protection.second(() -> registry(protection));
      for (int i = 0; i < handlers; i++) {
        EventHandler handler = new EventHandler(i);
        first.add(handler);
        if (second != null) {
          second.add(handler);
        }
      }
    }

    private static HandlerRegistry registry(Protection protection) {
      return protection.has(Trait.COPY_ON_WRITE_LIST)
          ? new CopyOnWriteRegistry()
          : new RcuRegistry();
    }

    @Override
    public long run(Session session) {
      return session.pick(first, second).invokeAll();
    }

    /** An event: all are invoked, and it is seen to that none was closed. */
    long event(ReaderThread reader, Late late) {
      long read = reader.read(this);
      if (read < 0) {
        late.lateInvocations -= read;
        if (promised) {
          reader.violated();
        }
      }
      return read;
    }
  }

  /** What a reader counts that some strategies do not promise to keep from happening. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Late {
    /** Invocations of a handler that was unregistered and closed before they were done. */
    public long lateInvocations;
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    private static final long SEED = 2_008;

    HandlerExchange registration;

    /**
     * Prepares.
     *
     * @param shared the handlers
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      registration = new HandlerExchange(shared.first, shared.second, SEED + thread.getThreadIndex());
    }
  }

  /**
   * An event.
   *
   * @param shared whose handlers are invoked
   * @param reader who invokes them
   * @param late counts invocations that came too late
   * @return the sum of their results
   */
  @Benchmark
  @Group("list")
  @GroupThreads(9)
  public long read(Shared shared, ReaderThread reader, Late late) {
    return shared.event(reader, late);
  }

  /**
   * Unregisters a handler, or registers another one.
   *
   * @param updating how
   * @param updater who does it
   * @param control when to stop
   */
  @Benchmark
  @Group("list")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.registration);
  }

  /**
   * An event, or now and then a handler is unregistered or another one registered.
   *
   * @param shared whose handlers are invoked
   * @param updating what to do now and then
   * @param mixer who does it
   * @param late counts invocations that came too late
   * @param control when to stop
   * @return the sum of their results; 0 from an update
   */
  @Benchmark
  public long mixed(Shared shared, Updating updating, MixedThread mixer, Late late, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.registration);
      return 0;
    }
    return shared.event(mixer, late);
  }
}
