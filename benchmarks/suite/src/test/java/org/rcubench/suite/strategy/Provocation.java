package org.rcubench.suite.strategy;

import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rcubench.rcu.RcuReference;

/**
 * Stops a reader or an updater at the worst moment, by latches, and lets the other go on until it
 * is done or waits: what a strategy does not prevent then happens every time.
 */
final class Provocation {
  private Provocation() {}

  /**
   * Reads while an update has changed one word of two.
   *
   * @return what the reader saw: 1 or 2, or {@link Words#TORN}
   */
  static long readOfHalfDoneUpdate(Strategy strategy, UpdateStyle style) {
    RcuReference<Words> pointer = new RcuReference<>(words(1));
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Runnable stop =
        () -> {
          half.countDown();
          await(goOn);
        };
    Contender<Boolean> updater =
        Contender.start(
            () -> {
              try (Session session = paused(strategy)) {
                Words[] old = new Words[1];
                session.update(
                    () -> {
                      if (style == IN_PLACE) {
                        pointer.dereferenceProtected().set(2, stop);
                      } else {
                        Words copy = new Words();
                        copy.set(2, stop);
                        old[0] = pointer.replace(copy);
                      }
                    });
                return session.awaitReaders(old[0]);
              }
            });
    await(half);
    Contender<Long> reader =
        Contender.start(
            () -> {
              try (Session session = strategy.session()) {
                return session.read(
                    inside -> inside.dereference(pointer).read(Provocation::nothing));
              }
            });
    reader.waitsIn("read");
    goOn.countDown();
    updater.result();
    return reader.result();
  }

  /**
   * Replaces what a reader holds half read, waits for readers as the strategy offers it, and reuses
   * the old object if the strategy says that it may.
   *
   * @return what the reader saw: 1, 2 or 3, or {@link Words#TORN}
   */
  static long readOfReusedObject(Strategy strategy) {
    RcuReference<Words> pointer = new RcuReference<>(words(1));
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Contender<Long> reader =
        Contender.start(
            () -> {
              try (Session session = strategy.session()) {
                return session.read(
                    inside ->
                        inside
                            .dereference(pointer)
                            .read(
                                () -> {
                                  half.countDown();
                                  await(goOn);
                                }));
              }
            });
    await(half);
    Contender<Boolean> updater =
        Contender.start(
            () -> {
              try (Session session = paused(strategy)) {
                return replaceAndReuse(session, pointer);
              }
            });
    updater.waitsIn("replaceAndReuse");
    goOn.countDown();
    updater.result();
    return reader.result();
  }

  private static boolean replaceAndReuse(Session session, RcuReference<Words> pointer) {
    Words[] old = new Words[1];
    session.update(() -> old[0] = pointer.replace(words(2)));
    boolean reusable = session.awaitReaders(old[0]);
    if (reusable) {
      session.update(
          () -> {
            old[0].set(3, Provocation::nothing);
            pointer.replace(old[0]);
          });
    }
    return reusable;
  }

  /**
   * Begins an update while another is under way.
   *
   * @return whether the second waited for the first
   */
  static boolean secondUpdateWaits(Strategy strategy) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Contender<Boolean> first =
        Contender.start(
            () -> {
              try (Session session = paused(strategy)) {
                session.update(
                    () -> {
                      begun.countDown();
                      await(goOn);
                    });
                return true;
              }
            });
    await(begun);
    Contender<Boolean> second =
        Contender.start(
            () -> {
              try (Session session = paused(strategy)) {
                boolean[] ran = new boolean[1];
                session.update(() -> ran[0] = true);
                return ran[0];
              }
            });
    boolean waited = second.waitsIn("update");
    goOn.countDown();
    return first.result() && second.result() && waited;
  }

  /** A session of a thread that will not read. */
  static Session paused(Strategy strategy) {
    Session session = strategy.session();
    session.pause();
    return session;
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void nothing() {}

  private static Words words(long value) {
    Words words = new Words();
    words.set(value, Provocation::nothing);
    return words;
  }
}
