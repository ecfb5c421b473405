package org.rcubench.suite.library;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.suite.harness.LatencyRecorder;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * Unloading a module whose callbacks are pending: code that its own class loader defined has
 * enqueued callbacks that run it, and must not be taken away from under them. {@code barrier}
 * first, then the module is closed; an operation is one unload, from the call of {@code barrier}
 * on. It asks how long that takes by callbacks pending, beside readers that spin. A callback that
 * is still to run when its module is closed is a violation: in C it would run into memory that is
 * no longer code. Source: J. Corbet, <em>RCU and unloadable modules</em>, LWN 2007; {@code
 * rcu_barrier} in the Linux kernel's documentation.
 */
public class ModuleUnload extends ThroughputBenchmark {

  /** The domain that outlives its modules, and its readers. */
  @State(Scope.Benchmark)
  public static class Host {
    /** The id of the domain's flavor. */
    @Param(SharedDomain.EVERY_FLAVOR)
    public String strategy;

    /** How many callbacks of the module are pending when its unloading begins. */
    @Param({"1", "100", "10000"})
    public int pending;

    /** How many readers spin meanwhile. */
    @Param({"0", "1", "2"})
    public int readers;

    final byte[] code = LoadedModule.Loader.code();
    private final BackgroundThreads background = new BackgroundThreads();
    private Rcu rcu;

    /**
     * Opens the domain. It lets callbacks gather until somebody asks for them, so that those of a
     * module are still pending when its unloading begins.
     */
    @Setup(Level.Trial)
    public void open(Blackhole blackhole) {
      requireRanges();
      RcuOptions options = RcuOptions.defaults().withLaziness(Duration.ofHours(1));
      open(SharedDomain.flavor(strategy).open(options), blackhole);
    }

    /** Any domain, such as a broken one. */
    void open(Rcu domain, Blackhole blackhole) {
      rcu = domain;
      background.start(readers, "spinning-reader", () -> background.read(rcu, 0, blackhole));
    }

    /** Ends the readers and closes the domain. */
    @TearDown(Level.Trial)
    public void close() throws InterruptedException {
      background.stop();
      rcu.close();
    }

    private void requireRanges() {
      int limit = RcuOptions.defaults().backlogLimit() / 2;
      if (pending < 1 || pending >= limit) {
        throw new IllegalArgumentException(
            "pending must lie between 1 and %d: %d".formatted(limit - 1, pending));
      }
    }
  }

  /** The module that a thread loads and unloads, again and again. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Modules {
    /** Callbacks that were still to run when their module was closed: must be 0. */
    public long violations;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private LoadedModule module;

    /** Loads a module, which enqueues its callbacks. */
    @Setup(Level.Invocation)
    public void load(Host host) {
      module = new LoadedModule(host.code, host.rcu, host.pending);
      loaders.add(module.loader());
    }

    void unload(Host host) {
      violations += module.unload(host.rcu);
    }

    /** Checks that no class loader of a module is kept by anything, if the collector may be run. */
    @TearDown(Level.Trial)
    public void requireCollected() {
      module = null;
      LoadedModule.requireCollected(loaders, PATIENCE);
    }
  }

  /** Waits for the module's callbacks, and closes it. */
  @Benchmark
  public void unload(Host host, Modules modules, LatencyRecorder.OfUpdates calls) {
    long began = System.nanoTime();
    modules.unload(host);
    calls.record(System.nanoTime() - began);
  }
}
