package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks that the flavors pass are not empty: each twin fails those that it breaks. */
class BrokenTwinTest {
  private static final String NO_WAIT = "returned, where it waits for a reader";
  private static final String NO_WAIT_FOR_CALLBACKS = "returned, where it waits for callbacks";
  private static final String COOKIE = "the cookie has elapsed";
  private static final String RUNS = "runs of ";
  private static final String ORDER = "callbacks in order";

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("twinsAndWhatTheyBreak")
  void is_caught_by_the_check_of_what_it_breaks(
      BrokenTwin twin, Contract article, String complaint) {
    assertThatThrownBy(() -> article.check(twin::open))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(complaint);
  }

  /** A twin that does nothing right would be caught for the wrong reason. */
  @ParameterizedTest
  @EnumSource
  void is_otherwise_alive(BrokenTwin twin) {
    ProgressContract.PROGRESS_A_READER_OUTSIDE_SECTIONS_DELAYS_NO_GRACE_PERIOD.check(twin::open);
  }

  /** A twin of which nothing is listed here would show nothing. */
  @ParameterizedTest
  @EnumSource
  void breaks_something(BrokenTwin twin) {
    assertThat(twinsAndWhatTheyBreak()).anyMatch(row -> row.get()[0] == twin);
  }

  private static Stream<Arguments> twinsAndWhatTheyBreak() {
    return Stream.of(
        arguments(
            BrokenTwin.NEVER_WAITS,
            GracePeriodContract.GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
            NO_WAIT),
        arguments(
            BrokenTwin.NEVER_WAITS,
            GracePeriodContract.GUARANTEE_1_WHAT_A_SECTION_WROTE_IS_SEEN_AFTER_THE_GRACE_PERIOD,
            NO_WAIT),
        arguments(
            BrokenTwin.NEVER_WAITS,
            GracePeriodContract.GUARANTEE_1_AN_EXPEDITED_GRACE_PERIOD_WAITS_FOR_A_SECTION_TOO,
            NO_WAIT),
        arguments(
            BrokenTwin.READERS_DO_NOT_PUBLISH,
            GracePeriodContract.GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
            NO_WAIT),
        arguments(
            BrokenTwin.READERS_DO_NOT_PUBLISH,
            GracePeriodContract.GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_EVERY_HANDLE_OF_A_THREAD,
            NO_WAIT),
        arguments(
            BrokenTwin.INNER_EXIT_ENDS_THE_SECTION,
            NestingContract.GUARANTEE_3_ONLY_THE_OUTERMOST_EXIT_ENDS_A_SECTION,
            NO_WAIT),
        arguments(
            BrokenTwin.INNER_ENTER_RENEWS_THE_SECTION,
            NestingContract
                .GUARANTEE_3_AN_INNER_SECTION_THAT_BEGAN_AFTER_A_GRACE_PERIOD_DOES_NOT_RENEW_THE_OUTER,
            NO_WAIT),
        arguments(
            BrokenTwin.JOINS_A_RUNNING_GRACE_PERIOD,
            GracePeriodContract
                .GUARANTEE_4_NO_CALLER_RETURNS_ON_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_ITS_CALL,
            NO_WAIT),
        arguments(
            BrokenTwin.COOKIES_ELAPSE_AT_ONCE,
            PollingContract.GUARANTEE_6_A_COOKIE_ELAPSES_WITH_A_GRACE_PERIOD_AND_NOT_BEFORE,
            COOKIE),
        arguments(
            BrokenTwin.COOKIES_ELAPSE_AT_ONCE,
            PollingContract
                .GUARANTEE_6_A_STARTED_COOKIE_ELAPSES_BY_ITSELF_ONCE_THE_SECTION_HAS_ENDED,
            COOKIE),
        arguments(
            BrokenTwin.COOKIES_STAND_FOR_THE_RUNNING_GRACE_PERIOD,
            PollingContract.GUARANTEE_6_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_A_COOKIE_DOES_NOT_END_IT,
            COOKIE),
        arguments(
            BrokenTwin.COOKIES_ELAPSE_FOR_A_MOMENT,
            PollingContract.GUARANTEE_6_AN_ELAPSED_COOKIE_STAYS_SO_AND_NEED_NOT_BE_WAITED_FOR,
            COOKIE),
        arguments(
            BrokenTwin.STARTED_COOKIES_STAND_FOR_NOTHING,
            PollingContract
                .GUARANTEE_6_A_STARTED_COOKIE_ELAPSES_BY_ITSELF_ONCE_THE_SECTION_HAS_ENDED,
            COOKIE),
        arguments(
            BrokenTwin.CALLBACKS_RUN_AT_ONCE,
            CallbackContract.GUARANTEE_7_A_CALLBACK_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_RUN_AT_ONCE,
            CallbackContract.GUARANTEE_7_A_RETIRED_OBJECT_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_RUN_AT_ONCE,
            CallbackContract.GUARANTEE_7_A_CALLBACK_WAITS_FOR_THE_SECTION_THAT_ENQUEUED_IT,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_ARE_RUN_BY_THEIR_CALLERS,
            CallbackContract.GUARANTEE_7_NO_TWO_CALLBACKS_RUN_AT_ONCE,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_JOIN_A_RUNNING_GRACE_PERIOD,
            CallbackContract.GUARANTEE_7_NO_CALLBACK_RUNS_AFTER_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_IT,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_GET_LOST,
            CallbackContract.GUARANTEE_7_EACH_CALLBACK_RUNS_ONCE,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_GET_LOST,
            CallbackContract.GUARANTEE_7_CALLBACKS_OF_ONE_THREAD_RUN_IN_ORDER,
            ORDER),
        arguments(
            BrokenTwin.CALLBACKS_RUN_TWICE,
            CallbackContract.GUARANTEE_7_EACH_CALLBACK_RUNS_ONCE,
            RUNS),
        arguments(
            BrokenTwin.CALLBACKS_CHANGE_PLACES,
            CallbackContract.GUARANTEE_7_CALLBACKS_OF_ONE_THREAD_RUN_IN_ORDER,
            ORDER),
        arguments(
            BrokenTwin.BARRIER_DOES_NOT_WAIT,
            BarrierContract.GUARANTEE_8_A_BARRIER_WAITS_FOR_CALLBACKS_THAT_WAIT_FOR_A_SECTION,
            NO_WAIT_FOR_CALLBACKS),
        arguments(
            BrokenTwin.BARRIER_WAITS_FOR_A_GRACE_PERIOD_ONLY,
            BarrierContract.GUARANTEE_8_A_BARRIER_WAITS_FOR_A_CALLBACK_TO_END_AND_SEES_WHAT_IT_DID,
            NO_WAIT_FOR_CALLBACKS),
        arguments(
            BrokenTwin.BARRIER_COUNTS_ONE_CALLBACK,
            BarrierContract.GUARANTEE_8_A_BARRIER_WAITS_FOR_ALL_CALLBACKS_BEFORE_IT,
            NO_WAIT_FOR_CALLBACKS));
  }
}
