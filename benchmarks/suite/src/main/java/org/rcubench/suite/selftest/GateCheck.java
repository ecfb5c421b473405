package org.rcubench.suite.selftest;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.harness.ThroughputBenchmark;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Sections that are slower by as much as was asked for, to see whether the gate finds out. An
 * invocation is said to be a hundred sections and makes as many more as the slowdown has percent:
 * by the same code, so that the slowdown is what it says whatever a section costs, threads that
 * contend included.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class GateCheck extends ThroughputBenchmark implements Section {
  /** The qualified name of the benchmark. */
  public static final String BENCHMARK = GateCheck.class.getName() + ".sections";

  /** The parameter that slows it down. */
  public static final String SLOWDOWN = "slowdown";

  private static final int SECTIONS = 100;

  /** How many percent more sections there are than are said. */
  @Param("0")
  public int slowdown;

  private final RcuReference<long[]> pointer = new RcuReference<>(new long[] {42});

  /** A hundred sections, and more. */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void sections(ThreadSession thread, Blackhole blackhole) {
    Session session = thread.session();
    int count = SECTIONS + slowdown;
    for (int i = 0; i < count; i++) {
      blackhole.consume(session.read(this));
    }
  }

  @Override
  public long run(Session session) {
    return session.dereference(pointer)[0];
  }
}
