package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallersTest {
  private final Callers callers = new Callers();

  @Test
  void each_acts_once_each_time_and_all_have_acted_when_it_returns() throws Exception {
    AtomicInteger acts = new AtomicInteger();
    callers.callers = 4;
    callers.start(acts::incrementAndGet);
    for (int time = 1; time <= 100; time++) {
      callers.allOnce();
      assertThat(acts).hasValue(4 * time);
    }
    callers.stop();
  }

  @Test
  void nobody_acts_before_being_let_go() throws Exception {
    AtomicInteger acts = new AtomicInteger();
    callers.callers = 2;
    callers.start(acts::incrementAndGet);
    callers.stop();
    assertThat(acts).hasValue(0);
  }

  @Test
  void a_caller_that_fails_fails_the_benchmark_rather_than_hang_it() throws Exception {
    callers.callers = 2;
    callers.start(
        () -> {
          throw new UnsupportedOperationException("as intended");
        });
    assertThatThrownBy(callers::allOnce)
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("as intended");
    callers.stop();
  }
}
