package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.suite.harness.LatencyLog;
import org.rcubench.suite.harness.LatencyRecorder;

@Timeout(60)
class GracePeriodTest {
  private static final String SWORN =
      "Today's password is swordfish. I understand instantiating "
          + "Blackholes directly is dangerous.";

  private final Blackhole blackhole = new Blackhole(SWORN);
  private final Control control = new Control();
  private final AtomicInteger closedWith = new AtomicInteger(-1);

  static List<String> sources() throws Exception {
    String[] annotated =
        GracePeriod.Subject.class.getField("strategy").getAnnotation(Param.class).value();
    return SharedDomain.strategies(List.of(annotated)).stream()
        .filter(id -> !id.equals(SharedArenas.ID) || SharedArenas.unavailability().isEmpty())
        .filter(
            id -> RcuFlavor.named(id).map(flavor -> flavor.unavailability().isEmpty()).orElse(true))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void every_source_can_be_waited_for_beside_readers_that_work(String strategy) throws Exception {
    GracePeriod.Subject subject = new GracePeriod.Subject();
    subject.strategy = strategy;
    subject.open();
    GracePeriod.WorkingReaders readers = new GracePeriod.WorkingReaders();
    readers.readers = 1;
    readers.length = 1_000;
    readers.start(subject, blackhole);
    for (int i = 0; i < 10; i++) {
      subject.source.await();
    }
    subject.close();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void an_idle_reader_holds_up_nobody(String strategy) throws Exception {
    GracePeriod.Subject subject = new GracePeriod.Subject();
    subject.strategy = strategy;
    subject.open();
    GracePeriod.IdleReader idle = new GracePeriod.IdleReader();
    idle.start(subject);
    for (int i = 0; i < 10; i++) {
      subject.source.await();
    }
    subject.close();
  }

  @Test
  void the_readers_are_gone_before_what_they_read_is_closed() throws Exception {
    CountDownLatch reading = new CountDownLatch(2);
    AtomicInteger left = new AtomicInteger(2);
    GracePeriod.Subject subject = subject(new AtomicInteger(), reading, left);
    GracePeriod.WorkingReaders readers = new GracePeriod.WorkingReaders();
    readers.readers = 2;
    readers.start(subject, blackhole);
    reading.await();
    subject.close();
    assertThat(closedWith).hasValue(0);
  }

  @Test
  void no_grace_period_is_waited_for_at_rate_0() {
    AtomicInteger waits = new AtomicInteger();
    update("0", waits);
    assertThat(waits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"max", "1000"})
  void one_is_waited_for_each_time_at_any_other_rate(String rate) {
    AtomicInteger waits = new AtomicInteger();
    update(rate, waits);
    assertThat(waits).hasValue(1);
  }

  @Test
  void a_rate_that_is_none_is_refused() {
    GracePeriod.GraceRate rate = new GracePeriod.GraceRate();
    rate.graceRate = "-1";
    assertThatThrownBy(rate::begin)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("graceRate must be a number of grace periods per second, or max: -1");
  }

  @Test
  void a_negative_length_is_refused() {
    GracePeriod.WorkingReaders readers = new GracePeriod.WorkingReaders();
    readers.length = -1;
    assertThatThrownBy(() -> readers.start(new GracePeriod.Subject(), blackhole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length must not be negative: -1");
  }

  private void update(String graceRate, AtomicInteger waits) {
    GracePeriod.GraceRate rate = new GracePeriod.GraceRate();
    rate.graceRate = graceRate;
    rate.begin();
    LatencyRecorder.OfUpdates calls = new LatencyRecorder.OfUpdates();
    calls.recordTo(new LatencyLog());
    new GracePeriod()
        .update(
            subject(waits, new CountDownLatch(0), new AtomicInteger()),
            new GracePeriod.IdleReader(),
            rate,
            calls,
            control);
  }

  private GracePeriod.Subject subject(
      AtomicInteger waits, CountDownLatch reading, AtomicInteger left) {
    GracePeriod.Subject subject = new GracePeriod.Subject();
    subject.source =
        new GracePeriodSource() {
          @Override
          public void await() {
            waits.incrementAndGet();
          }

          @Override
          public void read(BackgroundThreads threads, long tokens, Blackhole into) {
            reading.countDown();
            threads.rest();
            left.decrementAndGet();
          }

          @Override
          public void standBy(BackgroundThreads threads) {}

          @Override
          public void close() {
            closedWith.set(left.get());
          }
        };
    return subject;
  }
}
