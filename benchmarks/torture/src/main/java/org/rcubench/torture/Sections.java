package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/** The sections of one thread, and what it looks at in them. */
final class Sections {
  /** A reader that signs no visits. */
  static final int NOBODY = -1;

  private static final long NO_COOKIE = Long.MIN_VALUE;
  private static final int SHORT_WORK = 500;
  private static final int LONG_WORK = 20_000;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private final Arena arena;
  private final SplittableRandom random;
  private final Work work = new Work();
  private final int reader;
  private final long[] ages = new long[Element.PIPE_LENGTH + 1];
  private long closeCalls;

  /**
   * Sections of the current thread.
   *
   * @param arena what it reads
   * @param random its whims
   * @param reader the number under which it signs its visits, or {@link #NOBODY}
   */
  Sections(Arena arena, SplittableRandom random, int reader) {
    this.arena = arena;
    this.random = random;
    this.reader = reader;
  }

  /**
   * The pointer, a little work, and a look: as short as a section gets.
   *
   * @return the age that it saw
   */
  int brief(RcuReader handle, RcuReference<Element> slot, int rounds) {
    handle.enter();
    Element element = slot.dereference();
    long stamp = element.stamp();
    work.take(rounds);
    int age = look(element, stamp);
    handle.exit();
    lookBack(element);
    return age;
  }

  /** A section that takes its time, with others inside it. */
  void nested(RcuReader handle, int depth) {
    lookBack(section(handle, depth));
  }

  /** Two sections of two handles, of which neither lies within the other. */
  void overlapping(RcuReader first, RcuReader second) {
    first.enter();
    Element early = arena.anySlot(random).dereference();
    long earlyStamp = early.stamp();
    second.enter();
    Element late = arena.anySlot(random).dereference();
    long lateStamp = late.stamp();
    delay();
    look(early, earlyStamp);
    first.exit();
    delay();
    look(late, lateStamp);
    second.exit();
  }

  /** Hands over what was counted. */
  void drain() {
    arena.tally.drain(ages);
    arena.tally.add(Count.CLOSE_CALLS, closeCalls);
    closeCalls = 0;
  }

  private Element section(RcuReader handle, int depth) {
    handle.enter();
    try {
      Element element = arena.anySlot(random).dereference();
      long stamp = element.stamp();
      long cookie = takeCookie();
      visit(handle, element, depth);
      enqueueCallback();
      checkCookie(cookie);
      look(element, stamp);
      return element;
    } finally {
      handle.exit();
    }
  }

  /** Works on the element, as its updater can see until the section ends. */
  private void visit(RcuReader handle, Element element, int depth) {
    if (reader != NOBODY) {
      element.sign(reader);
    }
    try {
      delay();
      if (depth > 0) {
        section(handle, depth - 1);
        delay();
      }
    } finally {
      if (reader != NOBODY) {
        element.signOff(reader);
      }
    }
  }

  /** The last look before a section ends; returns the age. */
  private int look(Element element, long stamp) {
    int age = element.age();
    ages[age]++;
    if (age > Element.OLDEST_LEGAL) {
      arena.fail(Check.AGE, "age %d of element %d".formatted(age, stamp));
    } else if (element.stamp() != stamp || !element.intact()) {
      arena.fail(
          Check.CONTENT,
          "element %d is %d%s"
              .formatted(stamp, element.stamp(), element.intact() ? "" : ", and not whole"));
    }
    return age;
  }

  /** A look after the section, when the grace period that it held up may end. */
  private void lookBack(Element element) {
    if (element.age() > Element.OLDEST_LEGAL) {
      closeCalls++;
    }
  }

  private long takeCookie() {
    return switch (random.nextInt(16)) {
      case 0 -> arena.rcu.getState();
      case 1 -> arena.rcu.startPoll();
      default -> NO_COOKIE;
    };
  }

  private void checkCookie(long cookie) {
    if (cookie != NO_COOKIE && arena.rcu.poll(cookie)) {
      arena.fail(Check.COOKIE, "cookie %d elapsed in the section that took it".formatted(cookie));
    }
  }

  /** A callback may be enqueued inside a section; it must not run there. */
  private void enqueueCallback() {
    if (random.nextInt(64) != 0) {
      return;
    }
    try {
      arena.rcu.call(() -> arena.inCallback(() -> {}));
      arena.callbackTaken();
    } catch (RejectedExecutionException e) {
      arena.tally.increment(Count.CALLBACKS_REFUSED);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // gives the updater the processor inside a section
  private void delay() {
    int draw = random.nextInt(256);
    if (draw < 128) {
      work.take(random.nextInt(SHORT_WORK));
    } else if (draw < 150) {
      work.take(random.nextInt(LONG_WORK));
    } else if (draw < 154) {
      Thread.yield();
    } else if (draw < 158) {
      LockSupport.parkNanos(random.nextLong(LONGEST_SLEEP_NANOS));
    }
  }
}
