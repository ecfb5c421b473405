package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.suite.strategy.StrategySanityTest.info;
import static org.rcubench.suite.strategy.StrategySanityTest.open;
import static org.rcubench.suite.strategy.Trait.CANNOT_TELL;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounded, and by chance: what the interleavings of {@link StrategySanityTest} do not cover. */
class StrategyLoadTest {
  private static final long SEED = 20_071_217;
  private static final int READERS = 2;
  private static final int READS = 20_000;
  private static final int READS_A_SESSION = 50;
  private static final int MOST_UPDATES = 20_000;
  private static final int RETIRING_UPDATERS = 2;
  private static final int MOST_RETIRED = 5_000;

  static Stream<String> updating() {
    return StrategySanityTest.updating();
  }

  static Stream<Arguments> styles() {
    return StrategySanityTest.styles();
  }

  static Stream<Arguments> reclaims() {
    return StrategySanityTest.reclaims();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void no_read_is_torn_while_updates_run(String id, UpdateStyle style) {
    readWhileUpdatesRun(id, style, READS);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void no_read_is_torn_while_sessions_come_and_go(String id, UpdateStyle style) {
    readWhileUpdatesRun(id, style, READS_A_SESSION);
  }

  private static void readWhileUpdatesRun(String id, UpdateStyle style, int readsASession) {
    try (Strategy strategy = open(id)) {
      ProtectedPair subject = new ProtectedPair();
      AtomicBoolean enough = new AtomicBoolean();
      WatchedThread<Long> updater =
          WatchedThread.start(() -> updates(strategy, style, subject, enough));
      List<WatchedThread<Long>> readers = new ArrayList<>();
      for (int reader = 1; reader <= READERS; reader++) {
        SplittableRandom random = new SplittableRandom(SEED + reader);
        readers.add(WatchedThread.start(() -> tornReads(strategy, subject, readsASession, random)));
      }
      try {
        assertThat(readers)
            .allSatisfy(reader -> assertThat(reader.result()).as("torn, seed %d", SEED).isZero());
      } finally {
        enough.set(true);
      }
      long last = updater.result();
      assertThat(subject.held(info(id))).as("seed %d", SEED).containsOnly(last);
    }
  }

  /** Returns how many updates were made, which is also what the words then say. */
  private static long updates(
      Strategy strategy, UpdateStyle style, ProtectedPair subject, AtomicBoolean enough) {
    SplittableRandom random = new SplittableRandom(SEED);
    Runnable pause = () -> spin(random);
    try (Session session = Interleaving.paused(strategy)) {
      WordPair spare = new WordPair();
      long count = 0;
      while (count == 0 || (count < MOST_UPDATES && !enough.get())) {
        long value = ++count;
        if (style == IN_PLACE) {
          session.update(() -> subject.set(session, value, pause));
        } else {
          spare.set(value, pause);
          spare = publish(session, subject, spare);
          if (!session.awaitReaders(spare)) {
            spare = new WordPair();
          }
        }
      }
      return count;
    }
  }

  private static WordPair publish(Session session, ProtectedPair subject, WordPair words) {
    WordPair[] old = new WordPair[1];
    session.update(() -> old[0] = subject.replace(session, words));
    return old[0];
  }

  private static long tornReads(
      Strategy strategy, ProtectedPair subject, int readsASession, SplittableRandom random) {
    Runnable pause = () -> spin(random);
    long torn = 0;
    for (int sessions = READS / readsASession; sessions > 0; sessions--) {
      try (Session session = strategy.session()) {
        for (int reads = readsASession; reads > 0; reads--) {
          if (session.read(inside -> subject.read(inside, pause)) == WordPair.TORN) {
            torn++;
          }
        }
      }
    }
    return torn;
  }

  /** The reclaimer tears what it takes, so that a section that still reads it sees that. */
  @ParameterizedTest
  @MethodSource("reclaims")
  void everything_is_reclaimed_once_and_nothing_under_a_section(String id, Reclaim reclaim) {
    List<WatchedThread<Integer>> updaters = new ArrayList<>();
    List<WatchedThread<Long>> readers = new ArrayList<>();
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger reclaimed = new AtomicInteger();
    try (Strategy strategy = open(id)) {
      ProtectedPair subject = new ProtectedPair();
      for (int updater = 1; updater <= RETIRING_UPDATERS; updater++) {
        SplittableRandom random = new SplittableRandom(SEED - updater);
        updaters.add(
            WatchedThread.start(
                () -> retire(strategy, subject, reclaim, reclaimed, random, enough)));
      }
      for (int reader = 1; reader <= READERS; reader++) {
        SplittableRandom random = new SplittableRandom(SEED + reader);
        readers.add(
            WatchedThread.start(() -> tornReads(strategy, subject, READS_A_SESSION, random)));
      }
      try {
        assertThat(readers)
            .allSatisfy(reader -> assertThat(reader.result()).as("torn, seed %d", SEED).isZero());
      } finally {
        enough.set(true);
      }
      int retired = updaters.stream().mapToInt(WatchedThread::result).sum();
      try (Session session = Interleaving.paused(strategy)) {
        session.barrier();
      }
      boolean reclaims = !info(id).traits().contains(CANNOT_TELL);
      assertThat(reclaimed).as("seed %d", SEED).hasValue(reclaims ? retired : 0);
    }
  }

  /** Returns how many words were handed over. */
  private static int retire(
      Strategy strategy,
      ProtectedPair subject,
      Reclaim reclaim,
      AtomicInteger reclaimed,
      SplittableRandom random,
      AtomicBoolean enough) {
    int retired = 0;
    try (Session session = Interleaving.paused(strategy)) {
      while (retired == 0 || (retired < MOST_RETIRED && !enough.get())) {
        for (WordPair old : subject.replace(session, retired + 1)) {
          reclaim.apply(session, old, words -> tear(words, reclaimed));
          retired++;
        }
        spin(random);
      }
    }
    return retired;
  }

  private static void tear(WordPair words, AtomicInteger reclaimed) {
    words.second = words.first + 1;
    reclaimed.incrementAndGet();
  }

  private static void spin(SplittableRandom random) {
    for (int left = random.nextInt(8); left > 0; left--) {
      Thread.onSpinWait();
    }
  }
}
