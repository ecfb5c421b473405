package org.rcubench.suite.selftest;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Sections that are slower by as much as was asked for, to see whether the gate finds out. An
 * invocation is said to be a hundred sections and makes as many more as the slowdown has percent:
 * by the same code, so that the slowdown is what it says whatever a section costs, threads that
 * contend included.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class GateCheck {
  /** The qualified name of the benchmark. */
  public static final String BENCHMARK = GateCheck.class.getName() + ".sections";

  /** The parameter that slows it down. */
  public static final String SLOWDOWN = "slowdown";

  private static final int SECTIONS = 100;

  /** What all threads read, and how often. */
  @State(Scope.Benchmark)
  public static class Shared implements Section {
    /** How many percent more sections there are than are said. */
    @Param("0")
    public int slowdown;

    private final RcuReference<long[]> pointer = new RcuReference<>(new long[] {42});

    @Override
    public long run(Session session) {
      return session.dereference(pointer)[0];
    }
  }

  /**
   * A hundred sections, and more.
   *
   * @param shared what to read
   * @param thread how
   * @param blackhole where what was read goes
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void sections(Shared shared, ThreadSession thread, Blackhole blackhole) {
    Session session = thread.session();
    int count = SECTIONS + shared.slowdown;
    for (int i = 0; i < count; i++) {
      blackhole.consume(session.read(shared));
    }
  }
}
