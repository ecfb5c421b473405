package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.CalibratedWork;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.harness.ThroughputBenchmark;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * The empty section with work inside: where do locks catch up? Source: P. E. McKenney, <em>What is
 * RCU? Part 2: Usage</em>, LWN 2007, and the kernel's refscale.
 */
@State(Scope.Benchmark)
public class SectionLength extends ThroughputBenchmark implements Section {
  /** The length of the section in nanoseconds, by calibrated work. */
  @Param({"0", "10", "100", "1000", "10000"})
  public long length;

  private final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
  private long tokens;

  /** Turns the length into tokens of work. */
  @Setup
  public void prepare() {
    tokens = CalibratedWork.tokens(length);
  }

  /** {@return what one section read} */
  @Benchmark
  public long read(ThreadSession thread) {
    return thread.session().read(this);
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
