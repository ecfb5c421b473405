package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of the options, and how one is changed. */
class RcuOptionsTest {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final RcuOptions defaults = RcuOptions.defaults();

  @Test
  void defaults_are_as_documented() {
    assertThat(defaults.backlogLimit()).isEqualTo(1 << 20);
    assertThat(defaults.backlogPolicy()).isEqualTo(BacklogPolicy.HELP);
    assertThat(defaults.laziness()).isEqualTo(Duration.ofMillis(1));
    assertThat(defaults.stallLimit()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void each_change_leaves_the_others_as_they_were() {
    Consumer<StallReport> onStall = report -> {};
    Consumer<CallbackFailure> onFailure = failure -> {};
    RcuOptions changed =
        defaults
            .withName("routes")
            .withBacklog(7, BacklogPolicy.FAIL)
            .withLaziness(Duration.ZERO)
            .withStalls(Duration.ofNanos(1), onStall)
            .withCallbackFailures(onFailure);
    assertThat(changed)
        .isEqualTo(
            new RcuOptions(
                "routes",
                7,
                BacklogPolicy.FAIL,
                Duration.ZERO,
                Duration.ofNanos(1),
                onStall,
                onFailure));
    assertThat(defaults.name()).isEqualTo("rcu");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_backlog_below_one_is_refused(int limit) {
    assertThatThrownBy(() -> defaults.withBacklog(limit, BacklogPolicy.HELP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("backlogLimit is %d: at least 1", limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "P106752D"})
  void a_laziness_out_of_range_is_refused(Duration laziness) {
    assertThatThrownBy(() -> defaults.withLaziness(laziness))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("laziness is %s: zero to 292 years", laziness);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT0S", "P106752D"})
  void a_stall_limit_out_of_range_is_refused(Duration limit) {
    assertThatThrownBy(() -> defaults.withStalls(limit, report -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stallLimit is %s: more than zero, up to 292 years", limit);
  }

  @Test
  void nothing_is_null() {
    assertThatThrownBy(() -> defaults.withName(null)).hasMessage("name");
    assertThatThrownBy(() -> defaults.withBacklog(1, null)).hasMessage("backlogPolicy");
    assertThatThrownBy(() -> defaults.withLaziness(null)).hasMessage("laziness");
    assertThatThrownBy(() -> defaults.withStalls(null, report -> {})).hasMessage("stallLimit");
    assertThatThrownBy(() -> defaults.withStalls(LONGEST, null)).hasMessage("onStall");
    assertThatThrownBy(() -> defaults.withCallbackFailures(null)).hasMessage("onCallbackFailure");
  }

  @Flavors.WithGracePeriods
  void a_domain_works_at_the_ends_of_the_ranges(RcuFlavor flavor) {
    RcuOptions extreme =
        defaults
            .withName("")
            .withBacklog(Integer.MAX_VALUE, BacklogPolicy.HELP)
            .withLaziness(LONGEST)
            .withStalls(LONGEST, report -> {});
    for (RcuOptions options :
        new RcuOptions[] {
          extreme, extreme.withBacklog(1, BacklogPolicy.WAIT).withLaziness(Duration.ZERO)
        }) {
      try (Rcu rcu = flavor.open(options);
          ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        rcu.call(() -> {});
        Updater barrier = Updater.start(rcu::barrier);
        barrier.requireWaitingForCallbacks();
        reader.end();
        barrier.requireReturn();
      }
    }
  }
}
