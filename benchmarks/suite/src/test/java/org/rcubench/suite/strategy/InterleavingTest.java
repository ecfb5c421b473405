package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.suite.strategy.UpdateStyle.COPY;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import org.junit.jupiter.api.Test;

/** The checks of {@link StrategySanityTest} catch strategies that lack what they check. */
class InterleavingTest {
  private static final int LIMIT = 16;

  @Test
  void a_read_without_protection_is_torn_by_an_update_in_place() {
    assertThat(Interleaving.readOfHalfDoneUpdate(BrokenTwin.withoutProtection(), IN_PLACE).read())
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void a_read_without_validation_is_torn_by_an_update_in_place() {
    assertThat(Interleaving.readOfHalfDoneUpdate(BrokenTwin.withoutValidation(), IN_PLACE).read())
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void a_read_that_takes_an_odd_sequence_for_an_even_one_is_torn() {
    assertThat(
            Interleaving.readOfHalfDoneUpdate(BrokenTwin.seqlockWithoutEvenCheck(), IN_PLACE)
                .read())
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void a_copy_that_is_published_whole_needs_no_protection_of_readers() {
    assertThat(Interleaving.readOfHalfDoneUpdate(BrokenTwin.withoutProtection(), COPY).read())
        .isEqualTo(1);
  }

  @Test
  void a_reader_that_waits_for_a_stopped_updater_is_told_from_one_that_goes_on() {
    assertThat(
            Interleaving.readOfHalfDoneUpdate(Strategies.named("rwlock").factory().get(), COPY)
                .waited())
        .isTrue();
    assertThat(Interleaving.readOfHalfDoneUpdate(BrokenTwin.withoutProtection(), COPY).waited())
        .isFalse();
  }

  @Test
  void a_read_without_validation_is_torn_by_a_whole_update_in_place() {
    assertThat(Interleaving.readAcrossUpdateInPlace(BrokenTwin.withoutValidation()))
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void a_revocation_of_the_bias_that_waits_for_nobody_tears_a_read() {
    assertThat(
            Interleaving.readAcrossUpdateInPlace(
                Miniature.bravo(InterleavingTest::nothing, true, false)))
        .isEqualTo(WordPair.TORN);
    assertThat(
            Interleaving.readAcrossUpdateInPlace(
                Miniature.bravo(InterleavingTest::nothing, true, true)))
        .isEqualTo(1);
  }

  @Test
  void a_left_right_update_that_waits_for_one_version_alone_tears_a_read() {
    assertThat(Interleaving.readAcrossUpdateInPlace(Miniature.leftRight(false)))
        .isEqualTo(WordPair.TORN);
    assertThat(Interleaving.readAcrossUpdateInPlace(Miniature.leftRight(true))).isEqualTo(1);
  }

  @Test
  void a_big_reader_update_that_overlooks_a_session_tears_its_read() {
    assertThat(torn(Miniature.bigReader(false))).isEqualTo(WordPair.TORN);
    assertThat(torn(Miniature.bigReader(true))).isEqualTo(1);
  }

  /** Beside an idle session that was there first. */
  private static long torn(Strategy strategy) {
    try (Session idle = Interleaving.paused(strategy)) {
      assertThat(idle.retries()).isZero();
      return Interleaving.readAcrossUpdateInPlace(strategy);
    }
  }

  @Test
  void a_biased_reader_that_does_not_check_again_is_torn() {
    assertThat(
            Interleaving.readStoppedAtEntryOfHalfDoneUpdate(
                    stop -> Miniature.bravo(stop, false, true))
                .read())
        .isEqualTo(WordPair.TORN);
    assertThat(
            Interleaving.readStoppedAtEntryOfHalfDoneUpdate(
                stop -> Miniature.bravo(stop, true, true)))
        .isEqualTo(new Interleaving.Met(2, true));
  }

  @Test
  void an_object_reused_without_a_grace_period_is_read_torn() {
    assertThat(Interleaving.readOfReusedObject(BrokenTwin.withoutGracePeriod()))
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void an_object_reused_without_validation_is_read_torn() {
    assertThat(Interleaving.readOfReusedObject(BrokenTwin.withoutValidation()))
        .isEqualTo(WordPair.TORN);
  }

  @Test
  void an_object_whose_hazard_was_not_checked_again_is_read_torn() {
    assertThat(
            Interleaving.readStoppedAtEntryOfReusedObject(
                stop -> Miniature.hazardPointer(stop, false)))
        .isEqualTo(WordPair.TORN);
    assertThat(
            Interleaving.readStoppedAtEntryOfReusedObject(
                stop -> Miniature.hazardPointer(stop, true)))
        .isEqualTo(2);
  }

  @Test
  void an_object_read_under_a_count_that_had_been_zero_is_read_torn() {
    assertThat(
            Interleaving.readStoppedAtEntryOfReusedObject(stop -> Miniature.refcount(stop, false)))
        .isEqualTo(WordPair.TORN);
    assertThat(
            Interleaving.readStoppedAtEntryOfReusedObject(stop -> Miniature.refcount(stop, true)))
        .isEqualTo(2);
  }

  @Test
  void updates_without_a_lock_do_not_wait_for_one_another() {
    assertThat(Interleaving.secondUpdateWaits(BrokenTwin.withoutProtection())).isFalse();
  }

  @Test
  void sections_that_are_repeated_without_bound_run_up_to_the_limit() {
    assertThat(
            Interleaving.runsUnderConstantUpdates(
                    BrokenTwin.withoutBound(), LIMIT, InterleavingTest::nothing)
                .all())
        .isEqualTo(LIMIT);
  }

  @Test
  void repetitions_that_are_not_counted_are_missed() {
    Interleaving.Runs runs =
        Interleaving.runsUnderConstantUpdates(
            BrokenTwin.withoutCount(), LIMIT, InterleavingTest::nothing);
    assertThat(runs).isEqualTo(new Interleaving.Runs(2, 0, 2));
  }

  @Test
  void what_a_disturbed_section_throws_comes_out_of_a_reader_that_does_not_look() {
    assertThatThrownBy(
            () ->
                Interleaving.runsUnderConstantUpdates(
                    BrokenTwin.withoutCount(),
                    LIMIT,
                    () -> {
                      throw new IndexOutOfBoundsException("torn data");
                    }))
        .hasMessage("torn data");
  }

  @Test
  void what_is_reclaimed_at_once_is_reclaimed_under_the_section() {
    assertThat(reclaimed(BrokenTwin.reclaimsAtOnce()).underSection()).isEqualTo(1);
  }

  @Test
  void what_is_reclaimed_twice_is_counted_twice() {
    assertThat(reclaimed(BrokenTwin.reclaimsTwice()).most()).isEqualTo(2);
  }

  @Test
  void what_is_never_reclaimed_is_missed() {
    assertThat(reclaimed(BrokenTwin.neverReclaims()).fewest()).isZero();
  }

  @Test
  void a_barrier_that_does_not_wait_is_noticed() {
    assertThat(reclaimed(BrokenTwin.withoutBarrier()).barrierWaited()).isFalse();
    assertThat(reclaimed(Strategies.named("refcount").factory().get()).barrierWaited()).isTrue();
  }

  private static Interleaving.Reclaimed reclaimed(Strategy strategy) {
    return Interleaving.reclaimUnderSection(strategy, Reclaim.RETIRE);
  }

  @Test
  void an_update_that_throws_and_is_made_to_one_instance_alone_leaves_them_unequal() {
    try (Session session = BrokenTwin.changesOneInstanceIfTheUpdateThrows().session()) {
      ProtectedPair subject = new ProtectedPair();
      assertThatThrownBy(
              () ->
                  session.update(
                      () -> {
                        subject.replace(session, WordPair.of(2));
                        throw new IllegalStateException("in the update");
                      }))
          .hasMessage("in the update");
      assertThat(subject.held(Strategies.named("left-right"))).containsExactly(1L, 2L);
    }
  }

  private static void nothing() {}
}
