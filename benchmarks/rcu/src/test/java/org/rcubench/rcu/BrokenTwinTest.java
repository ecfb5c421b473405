package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.rcu.BrokenTwin.INNER_ENTER_RENEWS_THE_SECTION;
import static org.rcubench.rcu.BrokenTwin.INNER_EXIT_ENDS_THE_SECTION;
import static org.rcubench.rcu.BrokenTwin.JOINS_A_RUNNING_GRACE_PERIOD;
import static org.rcubench.rcu.BrokenTwin.NEVER_WAITS;
import static org.rcubench.rcu.BrokenTwin.READERS_DO_NOT_PUBLISH;
import static org.rcubench.rcu.Contract.GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT;
import static org.rcubench.rcu.Contract.GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_EVERY_HANDLE_OF_A_THREAD;
import static org.rcubench.rcu.Contract.GUARANTEE_1_WHAT_A_SECTION_WROTE_IS_SEEN_AFTER_THE_GRACE_PERIOD;
import static org.rcubench.rcu.Contract.GUARANTEE_3_AN_INNER_SECTION_THAT_BEGAN_AFTER_A_GRACE_PERIOD_DOES_NOT_RENEW_THE_OUTER;
import static org.rcubench.rcu.Contract.GUARANTEE_3_ONLY_THE_OUTERMOST_EXIT_ENDS_A_SECTION;
import static org.rcubench.rcu.Contract.GUARANTEE_4_NO_CALLER_RETURNS_ON_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_ITS_CALL;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks that the flavors pass are not empty: each twin fails those that it breaks. */
class BrokenTwinTest {
  private static final Map<BrokenTwin, Set<Contract>> BREAKS =
      Map.of(
          NEVER_WAITS,
              Set.of(
                  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
                  GUARANTEE_1_WHAT_A_SECTION_WROTE_IS_SEEN_AFTER_THE_GRACE_PERIOD),
          READERS_DO_NOT_PUBLISH,
              Set.of(
                  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT,
                  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_EVERY_HANDLE_OF_A_THREAD),
          INNER_EXIT_ENDS_THE_SECTION, Set.of(GUARANTEE_3_ONLY_THE_OUTERMOST_EXIT_ENDS_A_SECTION),
          INNER_ENTER_RENEWS_THE_SECTION,
              Set.of(
                  GUARANTEE_3_AN_INNER_SECTION_THAT_BEGAN_AFTER_A_GRACE_PERIOD_DOES_NOT_RENEW_THE_OUTER),
          JOINS_A_RUNNING_GRACE_PERIOD,
              Set.of(GUARANTEE_4_NO_CALLER_RETURNS_ON_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_ITS_CALL));

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("twinsAndWhatTheyBreak")
  void is_caught_by_the_check_of_what_it_breaks(BrokenTwin twin, Contract article) {
    assertThatThrownBy(() -> article.check(twin::open))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("returned, where it waits for a reader");
  }

  /** A twin that does nothing right would be caught for the wrong reason. */
  @ParameterizedTest
  @EnumSource
  void is_otherwise_alive(BrokenTwin twin) {
    Contract.PROGRESS_A_READER_OUTSIDE_SECTIONS_DELAYS_NO_GRACE_PERIOD.check(twin::open);
  }

  private static Stream<Arguments> twinsAndWhatTheyBreak() {
    return BREAKS.entrySet().stream()
        .flatMap(twin -> twin.getValue().stream().map(check -> Arguments.of(twin.getKey(), check)));
  }
}
