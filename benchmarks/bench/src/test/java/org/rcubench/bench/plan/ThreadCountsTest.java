package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCountsTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  @Test
  void a_list_is_read_in_its_order() {
    assertThat(ThreadCounts.list("4")).containsExactly(4);
    assertThat(ThreadCounts.list("1, 8,2")).containsExactly(1, 8, 2);
  }

  @Test
  void max_is_as_many_as_there_are_processors() {
    assertThat(ThreadCounts.list("1,max")).containsExactly(1, PROCESSORS);
    assertThat(ThreadCounts.groups("max,1")).containsExactly(List.of(PROCESSORS, 1));
  }

  @Test
  void groups_are_apart_by_a_colon() {
    assertThat(ThreadCounts.groups("1,1:9,1")).containsExactly(List.of(1, 1), List.of(9, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1,,2", "", "two", "1,0", "100001", "99999999999", "1.5"})
  void what_is_no_count_is_refused_by_what_was_expected(String text) {
    assertThatThrownBy(() -> ThreadCounts.list(text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("-t " + text + ": expected thread counts of at least 1 (or max)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,1", "1:", "1,1;2,2", ":"})
  void what_is_no_group_is_refused_by_what_was_expected(String text) {
    assertThatThrownBy(() -> ThreadCounts.groups(text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("-tg " + text + ": expected thread counts of at least 1 (or max)");
  }
}
