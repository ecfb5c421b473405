package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rcubench.suite.strategy.Trait.CANNOT_TELL;
import static org.rcubench.suite.strategy.Trait.READERS_GO_ON;
import static org.rcubench.suite.strategy.Trait.REPEATS_SECTIONS;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.rcu.RcuReference;

/** What every strategy must do, held against each that is registered. */
class StrategySanityTest {
  /** However often updates come, a section that may be repeated runs no more often than this. */
  private static final int MOST_RUNS = 8;

  static Stream<String> all() {
    return Strategies.all().stream().map(StrategyInfo::id);
  }

  /** Those that need a structure of their own leave it to that what is promised here. */
  static Stream<String> updating() {
    return Strategies.all().stream()
        .filter(info -> !info.needsStructure())
        .filter(info -> !info.updates().isEmpty())
        .map(StrategyInfo::id);
  }

  static Stream<String> repeating() {
    return Strategies.all().stream()
        .filter(info -> info.traits().contains(REPEATS_SECTIONS))
        .map(StrategyInfo::id);
  }

  static Stream<String> updatingInPlace() {
    return Strategies.all().stream()
        .filter(info -> info.updates().contains(IN_PLACE))
        .map(StrategyInfo::id);
  }

  static Stream<Arguments> styles() {
    return Strategies.all().stream()
        .filter(info -> !info.needsStructure())
        .flatMap(info -> info.updates().stream().map(style -> arguments(info.id(), style)));
  }

  static Stream<Arguments> reclaims() {
    return updating()
        .flatMap(id -> info(id).reclaims().stream().sorted().map(way -> arguments(id, way)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_section_returns_what_it_read_and_runs_once_when_nothing_disturbs_it(String id) {
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      RcuReference<Long> pointer = new RcuReference<>(42L);
      AtomicInteger runs = new AtomicInteger();
      for (int time = 1; time <= 3; time++) {
        long read =
            session.read(
                inside -> {
                  runs.incrementAndGet();
                  return inside.dereference(pointer);
                });
        assertThat(read).isEqualTo(42);
        assertThat(runs).hasValue(time);
      }
      assertThat(session.retries()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_section_need_not_follow_any_pointer(String id) {
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      assertThat(session.read(inside -> 7)).isEqualTo(7);
      assertThat(session.read(inside -> inside.pick(8L, 9L))).isEqualTo(8);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_section_that_throws_leaves_nothing_locked(String id) {
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      for (int time = 1; time <= 3; time++) {
        assertThatThrownBy(
                () ->
                    session.read(
                        inside -> {
                          throw new IllegalStateException("in the section");
                        }))
            .hasMessage("in the section");
      }
      session.pause();
      boolean updates = !info(id).updates().isEmpty();
      long elsewhere =
          WatchedThread.start(
                  () -> {
                    try (Session other = strategy.session()) {
                      if (updates) {
                        other.update(() -> {});
                        other.awaitReaders(new Object());
                      }
                      return other.read(inside -> 7);
                    }
                  })
              .result();
      assertThat(elsewhere).isEqualTo(7);
      session.resume();
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void an_update_that_throws_leaves_nothing_locked(String id) {
    try (Strategy strategy = open(id);
        Session session = Interleaving.paused(strategy)) {
      Update failing =
          () -> {
            throw new IllegalStateException("in the update");
          };
      assertThatThrownBy(() -> session.update(failing)).hasMessage("in the update");
      assertThat(Interleaving.secondUpdateWaits(strategy)).isTrue();
      session.resume();
      assertThat(session.read(inside -> 7)).isEqualTo(7);
      session.pause();
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void an_update_that_throws_leaves_what_it_had_changed_in_every_instance(String id) {
    try (Strategy strategy = open(id);
        Session session = Interleaving.paused(strategy)) {
      ProtectedPair subject = new ProtectedPair();
      Update failing =
          () -> {
            subject.replace(session, WordPair.of(2));
            throw new IllegalStateException("in the update");
          };
      assertThatThrownBy(() -> session.update(failing)).hasMessage("in the update");
      assertThat(subject.held(info(id))).containsOnly(2L);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void updates_exclude_one_another(String id) {
    try (Strategy strategy = open(id)) {
      assertThat(Interleaving.secondUpdateWaits(strategy)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_read_beside_a_half_done_update_is_whole_and_waits_unless_readers_go_on(
      String id, UpdateStyle style) {
    try (Strategy strategy = open(id)) {
      Interleaving.Met met = Interleaving.readOfHalfDoneUpdate(strategy, style);
      assertThat(met.read()).isIn(1L, 2L);
      assertThat(met.waited()).isEqualTo(!has(id, READERS_GO_ON));
    }
  }

  @ParameterizedTest
  @MethodSource("updatingInPlace")
  void a_read_across_an_update_in_place_is_whole(String id) {
    try (Strategy strategy = open(id)) {
      assertThat(Interleaving.readAcrossUpdateInPlace(strategy)).isIn(1L, 2L);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void what_a_section_holds_is_not_reused_under_it(String id) {
    try (Strategy strategy = open(id)) {
      assertThat(Interleaving.readOfReusedObject(strategy)).isIn(1L, 2L);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void an_updater_waits_for_an_open_section_or_the_section_runs_again(String id) {
    try (Strategy strategy = open(id)) {
      ProtectedPair subject = new ProtectedPair();
      Gate half = new Gate();
      AtomicInteger runs = new AtomicInteger();
      WatchedThread<Long> reader =
          WatchedThread.start(
              () -> {
                try (Session session = strategy.session()) {
                  return session.read(
                      inside -> {
                        runs.incrementAndGet();
                        return subject.read(inside, half);
                      });
                }
              });
      half.awaitReached();
      WatchedThread<Boolean> updater =
          WatchedThread.start(
              () -> {
                try (Session session = Interleaving.paused(strategy)) {
                  return replaceAndAwaitReaders(session, subject);
                }
              });
      boolean waited = updater.waitsIn("replaceAndAwaitReaders");
      half.open();

      assertThat(updater.result()).isEqualTo(!has(id, CANNOT_TELL));
      assertThat(waited).isEqualTo(!has(id, CANNOT_TELL) && !has(id, REPEATS_SECTIONS));
      assertThat(reader.result()).isEqualTo(has(id, REPEATS_SECTIONS) ? 2 : 1);
      assertThat(runs).hasValue(has(id, REPEATS_SECTIONS) ? 2 : 1);
    }
  }

  private static boolean replaceAndAwaitReaders(Session session, ProtectedPair subject) {
    return subject.replace(session, 2).stream().allMatch(session::awaitReaders);
  }

  @ParameterizedTest
  @MethodSource("repeating")
  void a_section_is_repeated_a_few_times_at_most_and_each_is_counted(String id) {
    try (Strategy strategy = open(id)) {
      Interleaving.Runs runs =
          Interleaving.runsUnderConstantUpdates(strategy, 2 * MOST_RUNS, () -> {});
      assertThat(runs.all()).isBetween(2, MOST_RUNS);
      assertThat(runs.told()).isEqualTo(runs.all() - 1);
      assertThat(runs.read()).isEqualTo(runs.all());
    }
  }

  @ParameterizedTest
  @MethodSource("repeating")
  void what_a_disturbed_section_throws_is_dropped_with_its_run(String id) {
    try (Strategy strategy = open(id)) {
      Interleaving.Runs runs =
          Interleaving.runsUnderConstantUpdates(
              strategy,
              2 * MOST_RUNS,
              () -> {
                throw new IndexOutOfBoundsException("torn data");
              });
      assertThat(runs.all()).isBetween(2, MOST_RUNS);
      assertThat(runs.told()).isEqualTo(runs.all() - 1);
      assertThat(runs.read()).isEqualTo(runs.all());
    }
  }

  @ParameterizedTest
  @MethodSource("reclaims")
  void what_was_replaced_is_reclaimed_once_after_the_section_and_before_the_barrier_returns(
      String id, Reclaim reclaim) {
    try (Strategy strategy = open(id)) {
      Interleaving.Reclaimed reclaimed = Interleaving.reclaimUnderSection(strategy, reclaim);
      int times = has(id, CANNOT_TELL) ? 0 : 1;
      assertThat(List.of(reclaimed.fewest(), reclaimed.most())).containsOnly(times);
      if (!has(id, REPEATS_SECTIONS)) {
        assertThat(reclaimed.underSection()).isZero();
      }
      if (reclaim != Reclaim.SYNCHRONIZE) {
        assertThat(reclaimed.barrierWaited()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void what_a_session_retired_is_reclaimed_though_it_is_closed(String id) {
    for (Reclaim way : info(id).reclaims()) {
      AtomicInteger reclaimed = new AtomicInteger();
      try (Strategy strategy = open(id)) {
        try (Session session = Interleaving.paused(strategy)) {
          way.apply(session, new Object(), object -> reclaimed.incrementAndGet());
        }
      }
      assertThat(reclaimed).as(way.id()).hasValue(has(id, CANNOT_TELL) ? 0 : 1);
    }
  }

  @ParameterizedTest
  @MethodSource("updating")
  void a_session_that_is_paused_holds_up_nobody(String id) {
    try (Strategy strategy = open(id);
        Session idle = strategy.session()) {
      idle.read(inside -> 1);
      idle.pause();
      boolean answer =
          WatchedThread.start(
                  () -> {
                    try (Session session = Interleaving.paused(strategy)) {
                      session.update(() -> {});
                      return session.awaitReaders(new Object());
                    }
                  })
              .result();
      assertThat(answer).isEqualTo(!has(id, CANNOT_TELL));
      idle.resume();
      assertThat(idle.read(inside -> 2)).isEqualTo(2);
    }
  }

  static boolean has(String id, Trait trait) {
    return info(id).traits().contains(trait);
  }

  static StrategyInfo info(String id) {
    return Strategies.named(id);
  }

  static Strategy open(String id) {
    StrategyInfo info = info(id);
    Optional<String> reason = info.unavailability().get();
    Assumptions.assumeTrue(reason.isEmpty(), () -> id + " cannot run here: " + reason.orElse(""));
    return info.factory().get();
  }
}
