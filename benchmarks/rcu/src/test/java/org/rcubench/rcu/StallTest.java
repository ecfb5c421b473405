package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A reader that a grace period waits for too long is told of. */
class StallTest {
  private static final Duration LIMIT = Duration.ofMillis(10);

  private final BlockingQueue<StallReport> reports = new LinkedBlockingQueue<>();

  private static Rcu open(RcuFlavor flavor, Consumer<StallReport> report) {
    return flavor.open(RcuOptions.defaults().withName("slow").withStalls(LIMIT, report));
  }

  private StallReport nextReport() {
    try {
      StallReport report = reports.poll(Deadline.SECONDS, TimeUnit.SECONDS);
      assertThat(report).as("a report").isNotNull();
      return report;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A thread of this name, in this method, is what the reports must name. */
  private static Thread lingerInASection(Rcu rcu, Gate gate) {
    Thread thread =
        new Thread(
            () -> {
              try (RcuReader reader = rcu.register()) {
                reader.enter();
                gate.run();
                reader.exit();
              }
            },
            "lingering");
    thread.setDaemon(true);
    thread.start();
    gate.requireReached();
    return thread;
  }

  @Flavors.WithGracePeriods
  void the_report_names_the_reader_and_tells_where_it_is(RcuFlavor flavor) {
    Gate gate = new Gate();
    try (Rcu rcu = open(flavor, reports::add);
        ReaderThread innocent = new ReaderThread(rcu)) {
      innocent.begin();
      innocent.end();
      lingerInASection(rcu, gate);
      Updater updater = Updater.start(rcu::synchronize);
      StallReport report = nextReport();
      gate.open();
      updater.requireReturn();

      assertThat(report.domain()).isEqualTo("slow");
      assertThat(report.flavor()).isEqualTo(flavor);
      assertThat(report.waited()).isGreaterThanOrEqualTo(LIMIT);
      assertThat(report.culprits())
          .extracting(StallReport.Culprit::thread)
          .containsExactly("lingering");
      assertThat(report.culprits().get(0).stack())
          .anyMatch(frame -> frame.getClassName().equals(Gate.class.getName()));
      assertThat(report.toString())
          .contains("'slow' (%s)".formatted(flavor.id()), "1 reader(s)", "thread 'lingering'")
          .contains("Gate.run");
    }
  }

  @Flavors.WithGracePeriods
  void it_is_repeated_each_time_the_wait_has_doubled_and_counted(RcuFlavor flavor) {
    Gate gate = new Gate();
    try (Rcu rcu = open(flavor, reports::add)) {
      lingerInASection(rcu, gate);
      Updater updater = Updater.start(rcu::synchronize);
      Duration before = nextReport().waited();
      for (int report = 2; report <= 4; report++) {
        Duration waited = nextReport().waited();
        assertThat(waited).isGreaterThanOrEqualTo(before.multipliedBy(2));
        before = waited;
      }
      gate.open();
      updater.requireReturn();
      assertThat(rcu.statistics().stalls()).isEqualTo(4 + reports.size());
    }
  }

  @Test
  void it_comes_from_an_expedited_wait_and_from_the_reclaimers_too() {
    for (Consumer<Rcu> wait :
        List.<Consumer<Rcu>>of(Rcu::synchronizeExpedited, Rcu::barrier, Rcu::startPoll)) {
      Gate gate = new Gate();
      try (Rcu rcu = open(RcuFlavor.FENCED, reports::add)) {
        lingerInASection(rcu, gate);
        Updater updater = Updater.start(() -> wait.accept(rcu));
        assertThat(nextReport().culprits()).hasSize(1);
        gate.open();
        updater.requireReturn();
      }
      reports.clear();
    }
  }

  @Test
  void a_handler_that_throws_does_not_end_the_wait() {
    IllegalStateException thrown = new IllegalStateException("the handler's");
    Gate gate = new Gate();
    try (Uncaught uncaught = new Uncaught();
        Rcu rcu =
            open(
                RcuFlavor.FENCED,
                report -> {
                  reports.add(report);
                  throw thrown;
                })) {
      lingerInASection(rcu, gate);
      Updater updater = Updater.start(rcu::synchronize);
      nextReport();
      nextReport();
      updater.requireWaitingForReader();
      gate.open();
      updater.requireReturn();
      assertThat(uncaught.thrown()).contains(thrown);
    }
  }

  @Test
  void a_wait_below_the_limit_is_not_reported() {
    try (Rcu rcu =
            RcuFlavor.FENCED.open(
                RcuOptions.defaults().withStalls(Duration.ofHours(1), reports::add));
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      updater.requireWaitingForReaderStill();
      reader.end();
      updater.requireReturn();
      assertThat(reports).isEmpty();
      assertThat(rcu.statistics().stalls()).isZero();
    }
  }

  @Test
  void a_reader_that_owes_an_announcement_is_told_so() {
    try (Rcu rcu = open(RcuFlavor.QSBR, reports::add);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.step(RcuReader::online);
      Updater updater = Updater.start(rcu::synchronize);
      assertThat(nextReport().toString())
          .contains("announce a quiescent state or go offline", "thread 'reader'");
      reader.step(RcuReader::quiescent);
      updater.requireReturn();
    }
  }
}
