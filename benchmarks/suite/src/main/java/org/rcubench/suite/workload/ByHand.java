package org.rcubench.suite.workload;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * What strategies do, written by hand without any shape around it: the control that shows what the
 * shape costs. {@code none} of {@link EmptySection} should equal {@link #plainRead}, and {@code
 * rcu-membarrier} should come near {@link #storesAroundRead}, which does without nesting.
 */
public class ByHand extends ThroughputBenchmark {

  /** What all threads read. */
  @State(Scope.Benchmark)
  public static class Shared {
    final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
    final Word epoch = new Word(1);
  }

  /** The thread's own word, which others would scan. */
  @State(Scope.Thread)
  public static class Slot {
    final Word state = new Word(0);
  }

  /** A number behind a pointer, by plain loads. */
  @Benchmark
  public long plainRead(Shared shared) {
    return shared.pointer.dereferenceProtected().number();
  }

  /** The same between an opaque store of the epoch and a release store. */
  @Benchmark
  public long storesAroundRead(Shared shared, Slot slot) {
    Word.VALUE.setOpaque(slot.state, (long) Word.VALUE.getAcquire(shared.epoch));
    long number = shared.pointer.dereference().number();
    Word.VALUE.setRelease(slot.state, 0L);
    return number;
  }

  /** A word of its own object, as in the library: readers reach it by a pointer. */
  static final class Word {
    static final VarHandle VALUE;

    static {
      try {
        VALUE = MethodHandles.lookup().findVarHandle(Word.class, "value", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    long value;

    Word(long value) {
      this.value = value;
    }
  }
}
