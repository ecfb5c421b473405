package org.rcubench.suite.workload.ipoptions;

import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** Sets the socket's options. */
abstract class SetOptions extends UpdateOperation implements Update {
  /** What the options will be: drawn before the update, which may run twice. */
  int value;

  private final SplittableRandom random;

  SetOptions(long seed) {
    random = new SplittableRandom(seed);
  }

  static SetOptions of(IpOptions.Shared shared, long seed) {
    return UpdateStyle.named(shared.update) == UpdateStyle.COPY
        ? new ByCopy(shared, seed)
        : new InPlace(shared, seed);
  }

  /** Sets the options to other ones, or once in a while to none. */
  @Override
  protected final void operate() {
    value = random.nextInt(Options.VALUES);
    prepare();
    session.update(this);
    reclaim();
  }

  /** What can be done before the update. */
  void prepare() {}

  /** What is left to do after it. */
  void reclaim() {}

  /** Overwrites the options where they lie. */
  private static final class InPlace extends SetOptions {
    private final Instances<RcuReference<Options>> sockets;

    InPlace(IpOptions.Shared shared, long seed) {
      super(seed);
      sockets = shared.sockets;
    }

    @Override
    public void run() {
      sockets.pick(session).dereferenceProtected().set(value);
    }
  }

  /**
   * Publishes other options, or none; the old ones are poisoned once nobody copies them, and used
   * again. Those that were freed last are used first.
   */
  private static final class ByCopy extends SetOptions {
    private final RcuReference<Options> pointer;
    private final ConcurrentLinkedDeque<Options> free;
    private final Reclaim reclaim;
    private final Consumer<Options> reclaimer = this::free;
    private Options next;
    private Options replaced;

    ByCopy(IpOptions.Shared shared, long seed) {
      super(seed);
      pointer = shared.sockets.first();
      free = shared.free;
      reclaim = Reclaim.named(shared.reclaim);
    }

    @Override
    void prepare() {
      next = null;
      if (value != 0) {
        Options reused = free.pollFirst();
        next = (reused == null ? new Options() : reused).set(value);
      }
    }

    @Override
    public void run() {
      replaced = pointer.replace(next);
    }

    @Override
    void reclaim() {
      if (replaced != null) {
        reclaim.apply(session, replaced, reclaimer);
      }
    }

    private void free(Options options) {
      options.poison();
      free.addFirst(options);
    }
  }
}
