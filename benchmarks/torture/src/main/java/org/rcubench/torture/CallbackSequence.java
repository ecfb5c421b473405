package org.rcubench.torture;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The callbacks of one thread, numbered: that each runs once, in order, and before a barrier
 * returns. The thread and the callbacks share plain fields, which the domain has to order.
 */
final class CallbackSequence {
  private final BiConsumer<Check, String> failures;

  /** The thread's alone. */
  private long taken;

  /** The number of the callback that ran last among those in order; the callbacks' alone. */
  private long ran;

  /** Those that were passed over; the callbacks' alone. */
  private final Set<Long> passedOver = new HashSet<>();

  CallbackSequence(BiConsumer<Check, String> failures) {
    this.failures = failures;
  }

  /** The number of the callback to enqueue next. */
  long next() {
    return taken + 1;
  }

  /** The domain has taken the callback of that number. */
  void take(long number) {
    taken = number;
  }

  /** The number of the callback that was taken last. */
  long taken() {
    return taken;
  }

  /** The callback of that number runs. */
  void ran(long number) {
    if (number > ran) {
      for (long missing = ran + 1; missing < number; missing++) {
        passedOver.add(missing);
      }
      ran = number;
    } else if (passedOver.remove(number)) {
      failures.accept(Check.CALLBACK_ORDER, "number %d ran after %d".formatted(number, ran));
    } else {
      failures.accept(Check.CALLBACK_REPEATED, "number %d".formatted(number));
    }
  }

  /** A barrier has returned that began when that many had been taken. */
  void checkBarrier(long before) {
    if (ran < before) {
      failures.accept(
          Check.BARRIER, "%d callbacks had been taken, number %d ran last".formatted(before, ran));
    }
  }

  /** The domain is closed. */
  void checkClosed() {
    long lost = passedOver.size() + Math.max(0, taken - ran);
    if (lost > 0) {
      failures.accept(Check.CALLBACK_LOST, "%d of %d of one thread".formatted(lost, taken));
    }
  }
}
