package org.rcubench.suite.strategy;

import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Stops a reader or an updater at the worst moment, by latches, and lets the other go on until it
 * is done or waits: what a strategy does not prevent then happens every time.
 */
final class Interleaving {
  private Interleaving() {}

  /**
   * What a reader saw that came upon a stopped updater.
   *
   * @param read 1, 2, or {@link WordPair#TORN}
   * @param waited whether it waited for the updater
   */
  record Met(long read, boolean waited) {}

  /** Reads while an update has changed one word of two. */
  static Met readOfHalfDoneUpdate(Strategy strategy, UpdateStyle style) {
    ProtectedPair subject = new ProtectedPair();
    CountDownLatch begin = new CountDownLatch(1);
    WatchedThread<Long> reader =
        WatchedThread.start(
            () -> {
              try (Session session = strategy.session()) {
                readTwice(session, subject);
                session.pause();
                WatchedThread.await(begin);
                session.resume();
                return session.read(inside -> subject.read(inside, Interleaving::nothing));
              }
            });
    reader.waitsIn("await");
    return updateHalfAndRead(strategy, style, subject, reader, begin::countDown);
  }

  /**
   * The same with a reader that was stopped as soon as it began to read.
   *
   * @param stoppable makes a strategy that runs what it is given as each section begins
   */
  static Met readStoppedAtEntryOfHalfDoneUpdate(Function<Runnable, Strategy> stoppable) {
    ProtectedPair subject = new ProtectedPair();
    Gate entry = new Gate();
    try (Strategy strategy = stoppable.apply(entry)) {
      WatchedThread<Long> reader =
          WatchedThread.start(
              () -> {
                try (Session session = strategy.session()) {
                  return session.read(inside -> subject.read(inside, Interleaving::nothing));
                }
              });
      entry.awaitReached();
      return updateHalfAndRead(strategy, IN_PLACE, subject, reader, entry::open);
    }
  }

  private static Met updateHalfAndRead(
      Strategy strategy,
      UpdateStyle style,
      ProtectedPair subject,
      WatchedThread<Long> reader,
      Runnable letRead) {
    Gate half = new Gate();
    WatchedThread<Boolean> updater =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                WordPair[] old = new WordPair[1];
                session.update(
                    () -> {
                      if (style == IN_PLACE) {
                        subject.set(session, 2, half);
                      } else {
                        WordPair copy = new WordPair();
                        copy.set(2, half);
                        old[0] = subject.replace(session, copy);
                      }
                    });
                return session.awaitReaders(old[0]);
              }
            });
    half.awaitReached();
    letRead.run();
    boolean waited = reader.waitsIn("read");
    half.open();
    updater.result();
    return new Met(reader.result(), waited);
  }

  /**
   * Changes both words where they lie while a reader has read one of them.
   *
   * @return what the reader saw: 1 or 2, or {@link WordPair#TORN}
   */
  static long readAcrossUpdateInPlace(Strategy strategy) {
    ProtectedPair subject = new ProtectedPair();
    Gate half = new Gate();
    WatchedThread<Long> reader = readerStoppedHalfWay(strategy, subject, half);
    half.awaitReached();
    WatchedThread<Boolean> updater =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                session.update(() -> subject.set(session, 2, Interleaving::nothing));
                return true;
              }
            });
    updater.waitsIn("update");
    half.open();
    updater.result();
    return reader.result();
  }

  /**
   * Replaces what a reader holds half read, waits for readers as the strategy offers it, and reuses
   * the old object if the strategy says that it may.
   *
   * @return what the reader saw: 1, 2 or 3, or {@link WordPair#TORN}
   */
  static long readOfReusedObject(Strategy strategy) {
    ProtectedPair subject = new ProtectedPair();
    Gate half = new Gate();
    WatchedThread<Long> reader = readerStoppedHalfWay(strategy, subject, half);
    half.awaitReached();
    WatchedThread<Boolean> updater =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                return replaceAndReuse(session, subject, Interleaving::nothing);
              }
            });
    updater.waitsIn("replaceAndReuse");
    half.open();
    updater.result();
    return reader.result();
  }

  /**
   * The same with a reader that was stopped as soon as it began to read, while an updater replaced
   * and half reused what there was, and again half way, while another updater does so.
   *
   * @param stoppable makes a strategy that runs what it is given as each section begins
   * @return what the reader saw
   */
  static long readStoppedAtEntryOfReusedObject(Function<Runnable, Strategy> stoppable) {
    ProtectedPair subject = new ProtectedPair();
    Gate entry = new Gate();
    Gate halfReused = new Gate();
    Gate halfRead = new Gate();
    try (Strategy strategy = stoppable.apply(entry)) {
      WatchedThread<Long> reader =
          WatchedThread.start(
              () -> {
                try (Session session = strategy.session()) {
                  return session.read(inside -> subject.read(inside, halfRead));
                }
              });
      entry.awaitReached();
      WatchedThread<Boolean> updater =
          WatchedThread.start(
              () -> {
                try (Session session = paused(strategy)) {
                  return replaceAndReuse(session, subject, halfReused);
                }
              });
      halfReused.awaitReached();
      entry.open();
      halfRead.awaitReached();
      WatchedThread<Boolean> second =
          WatchedThread.start(
              () -> {
                try (Session session = paused(strategy)) {
                  return replaceAndReuse(session, subject, Interleaving::nothing);
                }
              });
      second.waitsIn("replaceAndReuse");
      halfRead.open();
      long read = reader.result();
      halfReused.open();
      updater.result();
      second.result();
      return read;
    }
  }

  private static boolean replaceAndReuse(Session session, ProtectedPair subject, Runnable half) {
    List<WordPair> replaced = subject.replace(session, 2);
    boolean reusable = true;
    for (WordPair old : replaced) {
      reusable &= session.awaitReaders(old);
    }
    if (reusable) {
      replaced.forEach(old -> old.set(3, half));
    }
    return reusable;
  }

  /**
   * Begins an update while another is under way.
   *
   * @return whether the second waited for the first
   */
  static boolean secondUpdateWaits(Strategy strategy) {
    Gate inside = new Gate();
    WatchedThread<Boolean> first =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                session.update(inside::run);
                return true;
              }
            });
    inside.awaitReached();
    WatchedThread<Boolean> second =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                boolean[] ran = new boolean[1];
                session.update(() -> ran[0] = true);
                return ran[0];
              }
            });
    boolean waited = second.waitsIn("update");
    inside.open();
    return first.result() && second.result() && waited;
  }

  /**
   * How often a section ran.
   *
   * @param all how often it ran
   * @param told how often it ran again, by the session's word
   * @param read what its last run returned
   */
  record Runs(int all, long told, long read) {}

  /**
   * Reads while an updater disturbs each run of the section, as long as it can, and up to a limit.
   *
   * @param disturbed what the section does in a run that was disturbed; the others return
   */
  static Runs runsUnderConstantUpdates(Strategy strategy, int limit, Runnable disturbed) {
    ProtectedPair subject = new ProtectedPair();
    AtomicInteger runs = new AtomicInteger();
    List<WatchedThread<Boolean>> updaters = new ArrayList<>();
    try (Session session = strategy.session()) {
      long read =
          session.read(
              inside -> {
                long seen = subject.read(inside, Interleaving::nothing);
                if (runs.incrementAndGet() < limit) {
                  WatchedThread<Boolean> updater =
                      replaceOnAnotherThread(strategy, subject, seen + 1);
                  updaters.add(updater);
                  if (!updater.waitsIn("update")) {
                    disturbed.run();
                  }
                }
                return seen;
              });
      updaters.forEach(WatchedThread::result);
      return new Runs(runs.get(), session.retries(), read);
    }
  }

  private static WatchedThread<Boolean> replaceOnAnotherThread(
      Strategy strategy, ProtectedPair subject, long value) {
    return WatchedThread.start(
        () -> {
          try (Session session = paused(strategy)) {
            subject.replace(session, value);
            return true;
          }
        });
  }

  /**
   * How often things were reclaimed that an updater replaced while a section held one of them.
   *
   * @param underSection the most often that one was reclaimed while the section was open
   * @param barrierWaited whether the barrier waited for the section
   * @param fewest the least often that one was when the barrier had returned
   * @param most the most often
   */
  record Reclaimed(int underSection, boolean barrierWaited, int fewest, int most) {}

  /**
   * Replaces what a reader holds, and some more after it, has all of that reclaimed, and calls the
   * barrier while the section is open.
   */
  static Reclaimed reclaimUnderSection(Strategy strategy, Reclaim reclaim) {
    ProtectedPair subject = new ProtectedPair();
    Gate half = new Gate();
    WatchedThread<Long> reader = readerStoppedHalfWay(strategy, subject, half);
    half.awaitReached();
    List<AtomicInteger> counts = new ArrayList<>();
    List<WatchedThread<Boolean>> updaters = new ArrayList<>();
    for (int value = 2; value <= 4; value++) {
      long next = value;
      AtomicInteger reclaimed = new AtomicInteger();
      WatchedThread<Boolean> updater =
          WatchedThread.start(
              () -> {
                try (Session session = paused(strategy)) {
                  return replaceAndReclaim(session, subject, next, reclaim, reclaimed);
                }
              });
      counts.add(reclaimed);
      updaters.add(updater);
      updater.waitsIn("replaceAndReclaim");
    }
    // What lies behind was held by nobody, so that hazard pointers may let it go.
    int underSection = counts.get(0).get();
    WatchedThread<Boolean> barrier =
        WatchedThread.start(
            () -> {
              try (Session session = paused(strategy)) {
                session.barrier();
                return true;
              }
            });
    boolean barrierWaited = barrier.waitsIn("barrier");
    int early = counts.get(0).get();
    half.open();
    reader.result();
    updaters.forEach(WatchedThread::result);
    barrier.result();
    return new Reclaimed(
        Math.max(underSection, early),
        barrierWaited,
        counts.stream().mapToInt(AtomicInteger::get).min().orElseThrow(),
        counts.stream().mapToInt(AtomicInteger::get).max().orElseThrow());
  }

  /** Counts an object of each update: where there are two instances, that of the one being read. */
  private static boolean replaceAndReclaim(
      Session session,
      ProtectedPair subject,
      long value,
      Reclaim reclaim,
      AtomicInteger reclaimed) {
    List<WordPair> replaced = subject.replace(session, value);
    WordPair old = replaced.get(replaced.size() - 1);
    reclaim.apply(session, old, words -> reclaimed.incrementAndGet());
    return true;
  }

  private static WatchedThread<Long> readerStoppedHalfWay(
      Strategy strategy, ProtectedPair subject, Gate half) {
    return WatchedThread.start(
        () -> {
          try (Session session = strategy.session()) {
            readTwice(session, subject);
            return session.read(inside -> subject.read(inside, half));
          }
        });
  }

  /** Gets a session past what it does in its first sections alone. */
  private static void readTwice(Session session, ProtectedPair subject) {
    for (int i = 0; i < 2; i++) {
      session.read(inside -> subject.read(inside, Interleaving::nothing));
    }
  }

  /** A session of a thread that will not read. */
  static Session paused(Strategy strategy) {
    Session session = strategy.session();
    session.pause();
    return session;
  }

  private static void nothing() {}
}
