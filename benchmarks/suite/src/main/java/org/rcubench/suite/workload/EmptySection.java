package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.ThreadSession;
import org.rcubench.suite.harness.ThroughputBenchmark;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Enter, dereference one pointer, exit: the overhead of protection by threads. Source: P. E.
 * McKenney, <em>What is RCU? Part 2: Usage</em>, LWN 2007, and the Linux kernel's refscale.
 */
@State(Scope.Benchmark)
public class EmptySection extends ThroughputBenchmark implements Section {
  private final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));

  /** {@return what one section read} */
  @Benchmark
  public long read(ThreadSession thread) {
    return thread.session().read(this);
  }

  @Override
  public long run(Session session) {
    return session.dereference(pointer).number();
  }
}
