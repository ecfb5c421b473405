package org.rcubench.suite.workload.ipoptions;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Trait;
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
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IpOptions {

  /** The socket that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final int LARGEST_BATCH = 1024;

    final RcuReference<Options> first = new RcuReference<>(new Options());
    RcuReference<Options> second;
    final ConcurrentLinkedDeque<Options> free = new ConcurrentLinkedDeque<>();

    /** {@code copy} publishes other options, {@code in-place} overwrites them where they lie. */
    @Param("copy")
    public String update;

    /** How options are reclaimed that were replaced. */
    @Param("synchronize")
    public String reclaim;

    /** Packets per section. */
    @Param({"1", "32"})
    public int batch;

    /**
     * Sets the first options.
     *
     * @param protection what the strategy asks of the data
     */
    @Setup(Level.Trial)
    public void prepare(Protection protection) {
      SetOptions.requireStyle(update);
      if (batch < 1 || batch > LARGEST_BATCH) {
        throw new IllegalArgumentException(
            "batch must lie between 1 and %d: %d".formatted(LARGEST_BATCH, batch));
      }
      first.dereferenceProtected().set(1);
      if (protection.has(Trait.TWO_INSTANCES)) {
        second = new RcuReference<>(new Options());
        second.dereferenceProtected().set(1);
      }
    }
  }

  /** The sender's own part. */
  @State(Scope.Thread)
  public static class Sending {
    Packets packets;

    /**
     * Makes room for packets.
     *
     * @param shared the socket
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared) {
      packets = new Packets(shared.first, shared.second, shared.batch);
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    private static final long SEED = 791;

    SetOptions update;

    /**
     * Chooses the style of update.
     *
     * @param shared the socket
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      long seed = SEED + thread.getThreadIndex();
      update =
          shared.update.equals(UpdateStyle.IN_PLACE.id())
              ? new SetOptions.InPlace(shared.first, shared.second, seed)
              : new SetOptions.ByCopy(
                  shared.first, shared.free, Reclaim.named(shared.reclaim), seed);
    }
  }

  /**
   * Sends a batch of packets.
   *
   * @param sending what
   * @param reader who sends
   * @return how many bytes of options they have
   */
  @Benchmark
  @Group("socket")
  @GroupThreads(9)
  public long read(Sending sending, ReaderThread reader) {
    return sending.packets.send(reader);
  }

  /**
   * Sets the options.
   *
   * @param updating what to do
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("socket")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.update);
  }

  /**
   * Sends a batch of packets, or now and then sets the options.
   *
   * @param sending what to send
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return how many bytes of options the packets have; 0 from an update
   */
  @Benchmark
  public long mixed(Sending sending, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.update);
      return 0;
    }
    return sending.packets.send(mixer);
  }
}
