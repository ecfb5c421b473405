package org.rcubench.suite.workload.handlerlist;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ThroughputBenchmark;
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
 * counted as that alone. That counter is why this is no {@code ReadersAndUpdaters}: JMH finds a
 * counter only among what a benchmark itself is handed.
 *
 * <p>Source: the Linux kernel's notifier chains and its handlers of NMIs, {@code
 * unregister_nmi_handler}; P. E. McKenney, <em>What is RCU? Part 2: Usage</em>, LWN 2007, on
 * waiting for things to finish.
 */
@State(Scope.Thread)
public class HandlerList extends ThroughputBenchmark implements Section {
  private static final long SEED = 2_008;

  /** The handlers that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final int MOST_HANDLERS = 4096;

    Instances<HandlerRegistry> registries;

    /** Whether a handler that was unregistered is invoked no more. */
    boolean promised;

    /** How many handlers there are, while none is being exchanged. */
    @Param({"1", "8", "64"})
    public int handlers;

    /** Registers handlers. */
    @Setup
    public void register(Protection protection) {
      if (handlers < 1 || handlers > MOST_HANDLERS) {
        throw new IllegalArgumentException(
            "handlers must lie between 1 and %d: %d".formatted(MOST_HANDLERS, handlers));
      }
      promised = !protection.has(Trait.CANNOT_TELL);
      registries = protection.instances(() -> registry(protection));
      for (int i = 0; i < handlers; i++) {
        EventHandler handler = new EventHandler(i);
        registries.forEach(registry -> registry.add(handler));
      }
    }

    private static HandlerRegistry registry(Protection protection) {
      return protection.has(Trait.COPY_ON_WRITE_LIST)
          ? new HandlerRegistry.OfCopyOnWriteList()
          : new HandlerRegistry.OfRcuList();
    }
  }

  /** What a reader counts that some strategies do not promise to keep from happening. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Late {
    /** Invocations of a handler that was unregistered and closed before they were done. */
    public long lateInvocations;
  }

  private HandlerRegistry first;
  private HandlerRegistry second;
  private boolean promised;
  private HandlerExchange exchange;

  /** Prepares to draw handlers. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    prepare(shared, SEED + thread.getThreadIndex());
  }

  void prepare(Shared shared, long seed) {
    first = shared.registries.first();
    second = shared.registries.second();
    promised = shared.promised;
    exchange = new HandlerExchange(shared.registries, seed);
  }

  @Override
  public long run(Session session) {
    return session.pick(first, second).invokeAll();
  }

  /** {@return the sum of what all handlers return for an event} */
  @Benchmark
  @Group("list")
  @GroupThreads(9)
  public long read(ReaderThread reader, Late late) {
    long read = reader.read(this);
    if (read < 0) {
      late.lateInvocations -= read;
      if (promised) {
        reader.violated();
      }
    }
    return read;
  }

  /** Unregisters a handler, or registers another one. */
  @Benchmark
  @Group("list")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, exchange);
  }

  /** An event, or now and then a handler is unregistered or another one registered. */
  @Benchmark
  public long mixed(MixedThread thread, Late late, Control control) {
    if (thread.updates(control)) {
      thread.update(exchange);
      return 0;
    }
    return read(thread, late);
  }
}
