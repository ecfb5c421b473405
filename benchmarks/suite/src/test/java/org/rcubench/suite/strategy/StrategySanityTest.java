package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.rcu.RcuReference;

/** What every strategy must do, held against each that is registered. */
class StrategySanityTest {
  private static final long SEED = 20_071_217;
  private static final int READS = 20_000;
  private static final int MOST_UPDATES = 20_000;

  static Stream<String> all() {
    return Strategies.all().stream().map(StrategyInfo::id);
  }

  static Stream<String> updating() {
    return Strategies.all().stream()
        .filter(info -> !info.updates().isEmpty())
        .map(StrategyInfo::id);
  }

  static Stream<Arguments> styles() {
    return Strategies.all().stream()
        .flatMap(info -> info.updates().stream().map(style -> arguments(info.id(), style)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_section_returns_what_it_read_and_runs_once_when_nothing_disturbs_it(String id) {
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      RcuReference<Long> pointer = new RcuReference<>(42L);
      AtomicInteger runs = new AtomicInteger();
      long read =
          session.read(
              inside -> {
                runs.incrementAndGet();
                return inside.dereference(pointer);
              });
      assertThat(read).isEqualTo(42);
      assertThat(runs).hasValue(1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_section_that_throws_leaves_nothing_locked(String id) {
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      assertThatThrownBy(
              () ->
                  session.read(
                      inside -> {
                        throw new IllegalStateException("in the section");
                      }))
          .hasMessage("in the section");
      long elsewhere =
          Contender.start(
                  () -> {
                    try (Session other = strategy.session()) {
                      return other.read(inside -> 7);
                    }
                  })
              .result();
      assertThat(elsewhere).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void an_update_that_throws_leaves_nothing_locked(String id) {
    try (Strategy strategy = open(id);
        Session session = Provocation.paused(strategy)) {
      Update failing =
          () -> {
            throw new IllegalStateException("in the update");
          };
      assertThatThrownBy(() -> session.update(failing)).hasMessage("in the update");
      assertThat(Provocation.secondUpdateWaits(strategy)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void updates_exclude_one_another(String id) {
    try (Strategy strategy = open(id)) {
      assertThat(Provocation.secondUpdateWaits(strategy)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_read_beside_a_half_done_update_is_whole(String id, UpdateStyle style) {
    try (Strategy strategy = open(id)) {
      assertThat(Provocation.readOfHalfDoneUpdate(strategy, style)).isIn(1L, 2L);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void what_a_section_holds_is_not_reused_under_it(String id) {
    try (Strategy strategy = open(id)) {
      assertThat(Provocation.readOfReusedObject(strategy)).isIn(1L, 2L, 3L);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void an_updater_waits_for_an_open_section_or_the_section_runs_again(String id) {
    try (Strategy strategy = open(id)) {
      RcuReference<Long> pointer = new RcuReference<>(1L);
      CountDownLatch open = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      AtomicInteger runs = new AtomicInteger();
      Contender<Long> reader =
          Contender.start(
              () -> {
                try (Session session = strategy.session()) {
                  return session.read(
                      inside -> {
                        long seen = inside.dereference(pointer);
                        runs.incrementAndGet();
                        open.countDown();
                        Provocation.await(goOn);
                        return seen;
                      });
                }
              });
      Provocation.await(open);
      Contender<Boolean> updater =
          Contender.start(
              () -> {
                try (Session session = Provocation.paused(strategy)) {
                  return replaceAndAwaitReaders(session, pointer);
                }
              });
      boolean waited = updater.waitsIn("replaceAndAwaitReaders");
      goOn.countDown();
      boolean reusable = updater.result();

      assertThat(reusable).isEqualTo(!id.equals("snapshot"));
      if (waited) {
        assertThat(runs).hasValue(1);
      } else if (reusable) {
        assertThat(reader.result()).isEqualTo(2);
      }
      reader.result();
    }
  }

  private static boolean replaceAndAwaitReaders(Session session, RcuReference<Long> pointer) {
    Long[] old = new Long[1];
    session.update(() -> old[0] = pointer.replace(2L));
    return session.awaitReaders(old[0]);
  }

  @ParameterizedTest
  @MethodSource("updating")
  void a_session_that_is_paused_holds_up_nobody(String id) {
    try (Strategy strategy = open(id);
        Session idle = strategy.session()) {
      idle.read(inside -> 1);
      idle.pause();
      boolean answer =
          Contender.start(
                  () -> {
                    try (Session session = Provocation.paused(strategy)) {
                      session.update(() -> {});
                      return session.awaitReaders(new Object());
                    }
                  })
              .result();
      assertThat(answer).isEqualTo(!id.equals("snapshot"));
      idle.resume();
      assertThat(idle.read(inside -> 2)).isEqualTo(2);
    }
  }

  /** Bounded, and by chance: what the provocations above do not think of. */
  @ParameterizedTest
  @MethodSource("styles")
  void no_read_is_torn_while_updates_run(String id, UpdateStyle style) {
    System.out.printf("%s %s: seed %d%n", id, style.id(), SEED);
    try (Strategy strategy = open(id)) {
      RcuReference<Words> pointer = new RcuReference<>(new Words());
      AtomicBoolean readersDone = new AtomicBoolean();
      Contender<Long> updater =
          Contender.start(() -> updates(strategy, style, pointer, readersDone));
      List<Contender<Long>> readers = new ArrayList<>();
      for (int reader = 1; reader <= 2; reader++) {
        SplittableRandom random = new SplittableRandom(SEED + reader);
        readers.add(Contender.start(() -> tornReads(strategy, pointer, random)));
      }
      try {
        assertThat(readers).allSatisfy(reader -> assertThat(reader.result()).isZero());
      } finally {
        readersDone.set(true);
      }
      assertThat(updater.result()).isPositive();
      Words last = pointer.dereference();
      assertThat(last.read(() -> {})).isEqualTo(updater.result());
    }
  }

  /** Returns how many updates were made, which is also what the words then say. */
  private static long updates(
      Strategy strategy, UpdateStyle style, RcuReference<Words> pointer, AtomicBoolean enough) {
    SplittableRandom random = new SplittableRandom(SEED);
    Runnable pause = () -> spin(random);
    try (Session session = Provocation.paused(strategy)) {
      Words[] spare = {new Words()};
      long count = 0;
      while (count == 0 || (count < MOST_UPDATES && !enough.get())) {
        long value = ++count;
        if (style == UpdateStyle.IN_PLACE) {
          session.update(() -> pointer.dereferenceProtected().set(value, pause));
        } else {
          session.update(
              () -> {
                spare[0].set(value, pause);
                spare[0] = pointer.replace(spare[0]);
              });
          if (!session.awaitReaders(spare[0])) {
            spare[0] = new Words();
          }
        }
      }
      return count;
    }
  }

  private static long tornReads(
      Strategy strategy, RcuReference<Words> pointer, SplittableRandom random) {
    Runnable pause = () -> spin(random);
    try (Session session = strategy.session()) {
      long torn = 0;
      for (int i = 0; i < READS; i++) {
        if (session.read(inside -> inside.dereference(pointer).read(pause)) == Words.TORN) {
          torn++;
        }
      }
      return torn;
    }
  }

  private static void spin(SplittableRandom random) {
    for (int left = random.nextInt(8); left > 0; left--) {
      Thread.onSpinWait();
    }
  }

  private static Strategy open(String id) {
    StrategyInfo info = Strategies.named(id);
    Optional<String> reason = info.unavailability().get();
    Assumptions.assumeTrue(reason.isEmpty(), () -> id + " cannot run here: " + reason.orElse(""));
    return info.factory().get();
  }
}
