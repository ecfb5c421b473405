package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.results.SampleBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.results.samples.Better;

class BestTest {
  private final Measurement.Collector collector = new Measurement.Collector();

  @Test
  void the_best_throughput_comes_first_and_what_may_equal_it_by_its_median() {
    measured("slow", 1, 2, 3);
    measured("close", 90, 99, 120);
    measured("best", 95, 100, 110);
    measured("closest", 93, 99.5, 118);

    Best best = collector.measurements().best().orElseThrow();

    assertThat(strategies(best)).containsExactly("best", "closest", "close");
    assertThat(best.first().median()).isEqualTo(100);
    assertThat(best.compared()).isEqualTo(4);
    assertThat(best.conclusive()).isTrue();
  }

  @Test
  void the_best_cost_is_the_least() {
    measured("slow", 1, 2, 3);
    measured("close", 90, 99, 120);
    measured("best", 95, 100, 110);

    Best best = collector.measurements().costs().best().orElseThrow();

    assertThat(strategies(best)).containsExactly("best", "close");
  }

  @Test
  void the_best_is_alone_if_its_worst_beats_the_others_best() {
    measured("slow", 1, 2, 3);
    measured("best", 4, 5, 6);

    Best best = collector.measurements().best().orElseThrow();

    assertThat(strategies(best)).containsExactly("best");
  }

  @Test
  void too_few_forks_tell_nothing_apart() {
    measured("slow", 1, 2);
    measured("best", 400, 500, 600);

    Best best = collector.measurements().best().orElseThrow();

    assertThat(strategies(best)).containsExactly("best", "slow");
    assertThat(best.conclusive()).isFalse();
  }

  @Test
  void what_completed_nothing_is_compared_but_never_the_best() {
    measured("stuck", 0, 0, 0);
    measured("slow", 1, 2, 3);

    assertThat(strategies(collector.measurements().best().orElseThrow())).containsExactly("slow");
    assertThat(strategies(collector.measurements().costs().best().orElseThrow()))
        .containsExactly("slow");
    assertThat(collector.measurements().best().orElseThrow().compared()).isEqualTo(2);
    assertThat(collector.measurements().strategy("stuck").best()).isEmpty();
  }

  private void measured(String strategy, double... forks) {
    for (int i = 0; i < forks.length; i++) {
      collector.add(
          sample()
              .strategy(strategy)
              .unit("ops/us", Better.HIGHER)
              .fork(i + 1)
              .value(forks[i])
              .build());
    }
  }

  private static List<String> strategies(Best best) {
    return best.members().stream().map(each -> each.subject().strategy()).toList();
  }
}
