package org.rcubench.suite.workload.ipoptions;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.UpdateStyle;

/**
 * Packets are sent with the IP options of their socket, up to 40 bytes that are copied into the
 * header; {@code setsockopt} swaps the options, or takes them away. What is the price of keeping
 * the options while they are copied, and how much of it do 32 packets in one section save? Readers
 * here do what a reference count would otherwise do: that strategy is the one to compare with.
 *
 * <p>An operation is a section, of as many packets as {@code batch} says. Each packet's options are
 * checked when it is sent: it is a violation if their bytes are not all the same, are not as many
 * as their value says, or are those of options that were freed. Old options are used again as soon
 * as the strategy says that nobody copies them.
 *
 * <p>Source: {@code ip_options} of {@code inet_sock} in the Linux kernel; P. E. McKenney, <em>What
 * is RCU? Part 2: Usage</em>, LWN 2007, where it is the example of RCU as reference counting.
 */
public class IpOptions extends ReadersAndUpdaters {
  private static final long SEED = 791;

  /** The socket that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final int LARGEST_BATCH = 1024;

    final ConcurrentLinkedDeque<Options> free = new ConcurrentLinkedDeque<>();
    Instances<RcuReference<Options>> sockets;

    /** {@code copy} publishes other options, {@code in-place} overwrites them where they lie. */
    @Param("copy")
    public String update;

    /** How options are reclaimed that were replaced. */
    @Param("synchronize")
    public String reclaim;

    /** Packets per section. */
    @Param({"1", "32"})
    public int batch;

    /** Sets the first options. */
    @Setup
    public void prepare(Protection protection) {
      UpdateStyle.named(update); // refuses what is none
      if (batch < 1 || batch > LARGEST_BATCH) {
        throw new IllegalArgumentException(
            "batch must lie between 1 and %d: %d".formatted(LARGEST_BATCH, batch));
      }
      sockets = protection.instances(() -> new RcuReference<>(new Options().set(1)));
    }
  }

  private Packets packets;
  private SetOptions setOptions;

  /** Makes room for packets, and chooses the style of update. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    packets = new Packets(shared.sockets, shared.batch);
    setOptions = SetOptions.of(shared, SEED + thread.getThreadIndex());
  }

  /** {@return how many bytes of options a batch of packets was sent with} */
  @Override
  @Benchmark
  @Group("socket")
  @GroupThreads(9)
  public long read(ReaderThread reader) {
    return packets.send(reader);
  }

  @Override
  @Benchmark
  @Group("socket")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return setOptions;
  }
}
