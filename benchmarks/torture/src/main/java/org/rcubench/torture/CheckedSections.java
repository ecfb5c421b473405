package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/** The read-side sections of one thread, which check the elements that they see. */
final class CheckedSections {
  /** A reader whose visits are not recorded. */
  static final int NOBODY = -1;

  private static final long NO_COOKIE = Long.MIN_VALUE;
  private static final int SHORT_WORK = 500;
  private static final int LONG_WORK = 20_000;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private final RoundState round;
  private final SplittableRandom random;
  private final BusyLoop busy = new BusyLoop();
  private final int reader;
  private final long[] ages = new long[Element.PIPE_LENGTH + 1];
  private long closeCalls;

  /**
   * Sections of the current thread.
   *
   * @param round what it reads
   * @param random chooses slots and delays
   * @param reader the number under which its visits are recorded, or {@link #NOBODY}
   */
  CheckedSections(RoundState round, SplittableRandom random, int reader) {
    this.round = round;
    this.random = random;
    this.reader = reader;
  }

  /**
   * As short as a section gets: a dereference, a little work, and a look at the element.
   *
   * @return the age that it saw
   */
  int brief(RcuReader handle, RcuReference<Element> slot, int work) {
    handle.enter();
    Element element = slot.dereference();
    long stamp = element.stamp();
    busy.run(work);
    int age = check(element, stamp);
    handle.exit();
    countCloseCall(element);
    return age;
  }

  /** A section that takes its time, with others nested inside it. */
  void nested(RcuReader handle, int depth) {
    countCloseCall(section(handle, depth));
  }

  /** Sections of two handles that overlap without being nested. */
  void overlapping(RcuReader first, RcuReader second) {
    first.enter();
    Element early = round.anySlot(random).dereference();
    long earlyStamp = early.stamp();
    second.enter();
    Element late = round.anySlot(random).dereference();
    long lateStamp = late.stamp();
    delay();
    check(early, earlyStamp);
    first.exit();
    delay();
    check(late, lateStamp);
    second.exit();
  }

  /** Adds the thread's counts to the statistics. */
  void drain() {
    round.statistics.drain(ages);
    round.statistics.add(Count.CLOSE_CALLS, closeCalls);
    closeCalls = 0;
  }

  private Element section(RcuReader handle, int depth) {
    handle.enter();
    try {
      Element element = round.anySlot(random).dereference();
      long stamp = element.stamp();
      long cookie = takeCookie();
      visit(handle, element, depth);
      enqueueCallback();
      checkCookie(cookie);
      check(element, stamp);
      return element;
    } finally {
      handle.exit();
    }
  }

  /** Works on the element, which its updater can see until the section ends. */
  private void visit(RcuReader handle, Element element, int depth) {
    if (reader != NOBODY) {
      element.beginVisit(reader);
    }
    try {
      delay();
      if (depth > 0) {
        section(handle, depth - 1);
        delay();
      }
    } finally {
      if (reader != NOBODY) {
        element.endVisit(reader);
      }
    }
  }

  /** The last look before a section ends; returns the age. */
  private int check(Element element, long stamp) {
    int age = element.age();
    ages[age]++;
    if (age > Element.OLDEST_LEGAL) {
      round.fail(Check.AGE, "age %d of element %d".formatted(age, stamp));
    } else if (element.stamp() != stamp || !element.intact()) {
      round.fail(
          Check.CONTENT,
          "element %d is %d%s"
              .formatted(stamp, element.stamp(), element.intact() ? "" : ", and not intact"));
    }
    return age;
  }

  /** A look after the section, when a grace period that had to wait for it may end. */
  private void countCloseCall(Element element) {
    if (element.age() > Element.OLDEST_LEGAL) {
      closeCalls++;
    }
  }

  private long takeCookie() {
    return switch (random.nextInt(16)) {
      case 0 -> round.rcu.getState();
      case 1 -> round.rcu.startPoll();
      default -> NO_COOKIE;
    };
  }

  private void checkCookie(long cookie) {
    if (cookie != NO_COOKIE && round.rcu.poll(cookie)) {
      round.fail(Check.COOKIE, "cookie %d elapsed in the section that took it".formatted(cookie));
    }
  }

  /** A callback may be enqueued inside a section; it must not run there. */
  private void enqueueCallback() {
    if (random.nextInt(64) == 0) {
      round.enqueue(() -> round.rcu.call(() -> round.runCallback(() -> {})));
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // gives the updater the processor inside a section
  private void delay() {
    int draw = random.nextInt(256);
    if (draw < 128) {
      busy.run(random.nextInt(SHORT_WORK));
    } else if (draw < 150) {
      busy.run(random.nextInt(LONG_WORK));
    } else if (draw < 154) {
      Thread.yield();
    } else if (draw < 158) {
      LockSupport.parkNanos(random.nextLong(LONGEST_SLEEP_NANOS));
    }
  }

  /** Takes a thread's time without touching memory that others see. */
  static final class BusyLoop {
    /** Kept, so that the compiler has to compute it. */
    private long result;

    /** Takes a nanosecond or two for each iteration. */
    void run(int iterations) {
      long value = result + iterations;
      for (int i = 0; i < iterations; i++) {
        // The shift between the multiplications keeps compilers from merging iterations, as C2 of
        // JDK 25 does with multiply-and-add: that made sections too short to catch a missing fence.
        value = (value ^ (value >>> 32)) * 6_364_136_223_846_793_005L;
      }
      result = value;
    }
  }
}
