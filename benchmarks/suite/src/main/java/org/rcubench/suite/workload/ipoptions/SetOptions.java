package org.rcubench.suite.workload.ipoptions;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** One thread's way to set the socket's options. */
abstract class SetOptions implements Turn, Update {
  private final SplittableRandom random;

  /** What the options will be: drawn before the update, which may run twice. */
  int value;

  SetOptions(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Draws the options of the next turn: none once in a while. */
  final void draw() {
    value = random.nextInt(Options.VALUES);
  }

  static void requireStyle(String style) {
    if (Arrays.stream(UpdateStyle.values()).map(UpdateStyle::id).noneMatch(style::equals)) {
      throw new IllegalArgumentException(
          "update=%s: expected one of %s"
              .formatted(style, Arrays.stream(UpdateStyle.values()).map(UpdateStyle::id).toList()));
    }
  }

  /** Overwrites the options where they lie. */
  static final class InPlace extends SetOptions {
    private final RcuReference<Options> first;
    private final RcuReference<Options> second;
    private Session session;

    InPlace(RcuReference<Options> first, RcuReference<Options> second, long seed) {
      super(seed);
      this.first = first;
      this.second = second;
    }

    @Override
    public void take(Session current) {
      draw();
      session = current;
      current.update(this);
    }

    @Override
    public void run() {
      session.pick(first, second).dereferenceProtected().set(value);
    }
  }

  /**
   * Publishes other options, or none; the old ones are poisoned once nobody copies them, and used
   * again. Those that were freed last are used first.
   */
  static final class ByCopy extends SetOptions {
    private final RcuReference<Options> pointer;
    private final ConcurrentLinkedDeque<Options> free;
    private final Reclaim reclaim;
    private final Consumer<Options> reclaimer = this::free;
    private Options next;
    private Options replaced;

    ByCopy(
        RcuReference<Options> pointer,
        ConcurrentLinkedDeque<Options> free,
        Reclaim reclaim,
        long seed) {
      super(seed);
      this.pointer = pointer;
      this.free = free;
      this.reclaim = reclaim;
    }

    @Override
    public void take(Session session) {
      draw();
      next = value == 0 ? null : allocate();
      session.update(this);
      if (replaced != null) {
        reclaim.apply(session, replaced, reclaimer);
      }
    }

    @Override
    public void run() {
      replaced = pointer.replace(next);
    }

    private Options allocate() {
      Options reused = free.pollFirst();
      Options options = reused == null ? new Options() : reused;
      options.set(value);
      return options;
    }

    private void free(Options options) {
      options.poison();
      free.addFirst(options);
    }
  }
}
