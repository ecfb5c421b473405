package org.rcubench.suite.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Enter, dereference one pointer, exit: the overhead of protection by threads. Source: P. E.
 * McKenney, <em>What is RCU? Part 2: Usage</em>, LWN 2007, and the Linux kernel's refscale.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class EmptySection {

  /** What all threads read: a number behind a pointer. */
  @State(Scope.Benchmark)
  public static class Shared implements Section {
    final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));

    @Override
    public long run(Session session) {
      return session.dereference(pointer).number();
    }
  }

  /**
   * One section.
   *
   * @param shared what to read
   * @param thread how
   * @return what was read
   */
  @Benchmark
  public long read(Shared shared, ThreadSession thread) {
    return thread.session().read(shared);
  }
}
