package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;

/**
 * A workload in which threads read and update. Each thread has an instance of the workload, which
 * holds that thread's own part; what the threads share is a state that the workload declares. A
 * workload says what is read and what is changed; {@link #read} and {@link #update} are benchmarks
 * of a group, whose name and size are in the annotations that it gives them.
 *
 * <p>It keeps what it reads, and the operation by which it updates, in fields of their own types:
 * so the JIT inlines a section into the loop that measures it, without looking at its type.
 */
@State(Scope.Thread)
public abstract class ReadersAndUpdaters extends ThroughputBenchmark {
  /**
   * Reads once, and checks what was read.
   *
   * @param reader the current thread
   * @return something that depends on all that was read
   */
  public abstract long read(ReaderThread reader);

  /** {@return what this thread does next if it updates} */
  protected abstract UpdateOperation operation();

  /**
   * Updates once, when an update is due.
   *
   * @param updater the current thread
   * @param control tells when the measurement ends
   */
  public abstract void update(UpdaterThread updater, Control control);

  /** Reads, or now and then updates. */
  @Benchmark
  public long mixed(MixedThread thread, Control control) {
    if (thread.updates(control)) {
      thread.update(operation());
      return 0;
    }
    return read(thread);
  }
}
