package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundThreadsTest {
  private final BackgroundThreads threads = new BackgroundThreads();

  @Test
  void its_threads_go_on_until_they_are_stopped() throws Exception {
    AtomicInteger left = new AtomicInteger();
    CountDownLatch there = new CountDownLatch(3);
    threads.start(
        3,
        "hand",
        () -> {
          there.countDown();
          threads.rest();
          left.incrementAndGet();
        });
    there.await();
    assertThat(threads.goOn()).isTrue();
    assertThat(left).hasValue(0);
    threads.stop();
    assertThat(threads.goOn()).isFalse();
    assertThat(left).hasValue(3);
  }

  @Test
  void one_that_failed_was_not_there_to_the_end_and_is_told() {
    threads.start(
        1,
        "hand",
        () -> {
          throw new UnsupportedOperationException("as intended");
        });
    assertThatThrownBy(threads::stop)
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("as intended");
  }
}
