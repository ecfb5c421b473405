package org.rcubench.suite.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.CalibratedWork;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * The empty section with work inside: where do locks catch up? Source: P. E. McKenney, <em>What is
 * RCU? Part 2: Usage</em>, LWN 2007, and the kernel's refscale.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SectionLength {

  /** What all threads read, and how long they take over it. */
  @State(Scope.Benchmark)
  public static class Shared implements Section {
    final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));

    /** The length of the section in nanoseconds, by calibrated work. */
    @Param({"0", "10", "100", "1000", "10000"})
    public long length;

    private long tokens;

    /** Turns the length into tokens of work. */
    @Setup(Level.Trial)
    public void prepare() {
      tokens = CalibratedWork.tokens(length);
    }

    @Override
    public long run(Session session) {
      long read = session.dereference(pointer).number();
      if (tokens > 0) {
        Blackhole.consumeCPU(tokens);
      }
      return read;
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
