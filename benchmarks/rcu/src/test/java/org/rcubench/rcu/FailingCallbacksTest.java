package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A callback that throws is reported, and harms no other. */
class FailingCallbacksTest {
  private final List<CallbackFailure> failures = new CopyOnWriteArrayList<>();
  private final List<Integer> ran = new CopyOnWriteArrayList<>();

  private final RcuOptions options =
      RcuOptions.defaults().withName("frail").withCallbackFailures(failures::add);

  @Test
  void it_is_reported_with_what_it_threw_and_those_behind_it_run() {
    RuntimeException thrown = new IllegalStateException("no");
    Runnable failing =
        () -> {
          throw thrown;
        };
    try (Rcu rcu = RcuFlavor.FENCED.open(options)) {
      rcu.call(() -> ran.add(1));
      rcu.call(failing);
      rcu.call(() -> ran.add(2));
      rcu.barrier();
      assertThat(ran).containsExactly(1, 2);
      assertThat(failures).containsExactly(new CallbackFailure("frail", failing, thrown));
      assertThat(rcu.statistics().failed()).isEqualTo(1);
      assertThat(rcu.statistics().invoked()).isEqualTo(3);
    }
  }

  @Test
  void a_reclaimer_that_throws_is_reported_with_the_object() {
    Error thrown = new AssertionError("not this one");
    try (Rcu rcu = RcuFlavor.FENCED.open(options)) {
      rcu.retire(
          "buffer",
          buffer -> {
            throw thrown;
          });
      rcu.retire(3, ran::add);
      rcu.barrier();
      assertThat(ran).containsExactly(3);
      assertThat(failures).containsExactly(new CallbackFailure("frail", "buffer", thrown));
    }
  }

  @Test
  void closing_runs_those_behind_a_failed_one_too() {
    try (Rcu rcu = RcuFlavor.FENCED.open(options)) {
      rcu.call(FailingCallbacksTest::exhaustTheStack);
      rcu.call(() -> ran.add(1));
    }
    assertThat(ran).containsExactly(1);
    assertThat(failures)
        .singleElement()
        .satisfies(failure -> assertThat(failure.thrown()).isInstanceOf(StackOverflowError.class));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void exhaustTheStack() {
    exhaustTheStack();
  }

  @Test
  void a_report_that_throws_reaches_the_threads_handler_with_what_it_was_about() {
    IllegalStateException failure = new IllegalStateException("the callback's");
    IllegalStateException reportsOwn = new IllegalStateException("the report's");
    RcuOptions throwing =
        options.withCallbackFailures(
            report -> {
              throw reportsOwn;
            });
    try (Uncaught uncaught = new Uncaught();
        Rcu rcu = RcuFlavor.FENCED.open(throwing)) {
      rcu.call(
          () -> {
            throw failure;
          });
      rcu.call(() -> ran.add(1));
      rcu.barrier();
      assertThat(ran).containsExactly(1);
      assertThat(uncaught.thrown()).containsExactly(reportsOwn);
      assertThat(reportsOwn.getSuppressed()).containsExactly(failure);
    }
  }

  @Test
  void a_report_may_rethrow_what_the_callback_threw() {
    IllegalStateException failure = new IllegalStateException("the callback's");
    RcuOptions rethrowing =
        options.withCallbackFailures(
            report -> {
              throw (IllegalStateException) report.thrown();
            });
    try (Uncaught uncaught = new Uncaught()) {
      Rcu rcu = RcuFlavor.FENCED.open(rethrowing);
      rcu.call(
          () -> {
            throw failure;
          });
      rcu.call(() -> ran.add(1));
      Updater.start(rcu::close).requireReturn();
      assertThat(ran).containsExactly(1);
      assertThat(uncaught.thrown()).containsExactly(failure);
      assertThat(rcu.statistics().invoked()).isEqualTo(2);
    }
  }

  @Test
  void a_failure_is_told_in_a_sentence() {
    assertThat(new CallbackFailure("frail", "buffer", new IllegalStateException("no")))
        .hasToString(
            "a callback of the RCU domain 'frail' threw java.lang.IllegalStateException: no;"
                + " the others go on");
  }
}
