package org.rcubench.results.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkNameTest {

  @Test
  void a_name_of_a_benchmark_with_roles_is_read() {
    assertThat(
            ForkName.parse(
                "BookLibrary.library thrpt books=100 strategy=rcu-membarrier updateRate=1000"
                    + " -tg 9,1 -t 20, fork 12"))
        .contains(
            new ForkName(
                "BookLibrary.library",
                "thrpt",
                "rcu-membarrier",
                new TreeMap<>(Map.of("books", "100", "updateRate", "1000")),
                List.of(9, 1),
                20,
                12));
  }

  @Test
  void threads_are_those_of_a_group_if_there_is_one_group() {
    assertThat(ForkName.parse("A.b thrpt -tg 3,1, fork 1").orElseThrow().threads()).isEqualTo(4);
  }

  @Test
  void a_benchmark_may_have_neither_strategy_nor_parameters_nor_roles() {
    ForkName name = ForkName.parse("EmptyLoop.loop thrpt -t 4, fork 2").orElseThrow();
    assertThat(name.strategy()).isEmpty();
    assertThat(name.params()).isEmpty();
    assertThat(name.roles()).isEmpty();
    assertThat(name.threads()).isEqualTo(4);
  }

  @Test
  void the_name_of_a_file_is_read_too() {
    assertThat(
            ForkName.ofFile(
                "CallbackFlood.call_ss_limit=1048576_policy=help_stall=0_strategy=rcu-fenced"
                    + "_-t_1_fork3"))
        .isEqualTo(
            ForkName.parse(
                "CallbackFlood.call ss limit=1048576 policy=help stall=0 strategy=rcu-fenced"
                    + " -t 1, fork 3"));
  }

  @Test
  void forks_and_strategies_of_one_setting_have_it_in_common() {
    ForkName one = ForkName.parse("A.b ss x=1 strategy=p -t 1, fork 1").orElseThrow();
    ForkName other = ForkName.parse("A.b ss x=1 strategy=q -t 1, fork 2").orElseThrow();
    ForkName another = ForkName.parse("A.b ss x=2 strategy=p -t 1, fork 1").orElseThrow();
    assertThat(one.setting()).isEqualTo(other.setting()).isNotEqualTo(another.setting());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "something else",
        "A.b thrpt, fork 1",
        "A.b thrpt -t 1",
        "A.b thrpt -t 0, fork 1",
        "A.b thrpt -t 1, fork 0",
        "A.b thrpt -t 99999999999, fork 1",
        "A.b thrpt loose -t 1, fork 1",
        "noMethod thrpt -t 1, fork 1",
        "A.b thrpt -tg 1;1, fork 1"
      })
  void anything_else_is_no_name(String words) {
    assertThat(ForkName.parse(words)).isEmpty();
  }
}
