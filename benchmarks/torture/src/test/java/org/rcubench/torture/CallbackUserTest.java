package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.torture.TortureFailures.Check;

class CallbackUserTest {
  private final List<Check> failures = new ArrayList<>();
  private final CallbackUser.Sequence sequence =
      new CallbackUser.Sequence((check, details) -> failures.add(check));

  @Test
  void callbacks_that_run_once_in_order_are_fine() {
    take(3);
    run(1, 2, 3);
    sequence.checkBarrier(3);
    sequence.checkClosed();
    assertThat(failures).isEmpty();
  }

  @Test
  void a_callback_that_was_refused_leaves_its_number_to_the_next() {
    take(1);
    assertThat(sequence.next()).isEqualTo(2);
    assertThat(sequence.next()).isEqualTo(2);
  }

  @Test
  void a_callback_that_runs_late_is_out_of_order() {
    take(3);
    run(1, 3, 2);
    sequence.checkClosed();
    assertThat(failures).containsExactly(Check.CALLBACK_ORDER);
  }

  @Test
  void a_callback_that_runs_again_is_repeated() {
    take(2);
    run(1, 2, 1);
    assertThat(failures).containsExactly(Check.CALLBACK_REPEATED);
  }

  @Test
  void a_callback_that_was_passed_over_is_lost_when_the_domain_is_closed() {
    take(3);
    run(1, 3);
    assertThat(failures).isEmpty();
    sequence.checkClosed();
    assertThat(failures).containsExactly(Check.CALLBACK_LOST);
  }

  @Test
  void a_barrier_that_returns_before_the_callbacks_taken_before_it_is_early() {
    take(3);
    run(1, 2);
    sequence.checkBarrier(2);
    assertThat(failures).isEmpty();
    sequence.checkBarrier(3);
    assertThat(failures).containsExactly(Check.BARRIER);
  }

  private void take(int count) {
    for (int number = 1; number <= count; number++) {
      sequence.take(sequence.next());
    }
  }

  private void run(long... numbers) {
    for (long number : numbers) {
      sequence.ran(number);
    }
  }
}
