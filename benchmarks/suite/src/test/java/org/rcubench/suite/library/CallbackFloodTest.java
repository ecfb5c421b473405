package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;

@Timeout(60)
class CallbackFloodTest {
  private static final int LIMIT = 1_000;
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final AtomicLong ran = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();

  @ParameterizedTest
  @EnumSource
  void under_every_policy_a_stalled_reader_lets_the_backlog_grow_to_its_limit(BacklogPolicy policy)
      throws Exception {
    try (Rcu rcu = open(policy)) {
      Flood flood = new Flood(rcu, NANOS, true);
      flood.begin();
      Flood.Outcome outcome = enqueue(rcu, flood);
      flood.awaitDrained();
      // A caller that helps or waits has one more accepted when the reader has left.
      assertThat(rcu.statistics().backlogPeak()).isBetween((long) LIMIT, LIMIT + 1L);
      assertThat(ran).hasValue(outcome.accepted());
      assertThat(calls).hasValue(outcome.accepted() + outcome.refused());
      flood.end();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP", "WAIT"})
  void who_helps_or_waits_at_the_limit_does_so_until_the_reader_has_left(BacklogPolicy policy)
      throws Exception {
    try (Rcu rcu = open(policy)) {
      Flood flood = new Flood(rcu, NANOS, true);
      flood.begin();
      Flood.Outcome outcome = enqueue(rcu, flood);
      assertThat(outcome).isEqualTo(new Flood.Outcome(LIMIT + 1L, 0));
      assertThat(longest.get()).isGreaterThan(NANOS / 2);
      flood.end();
    }
  }

  @Test
  void who_fails_at_the_limit_is_refused_again_and_again() throws Exception {
    try (Rcu rcu = open(BacklogPolicy.FAIL)) {
      Flood flood = new Flood(rcu, NANOS, true);
      flood.begin();
      Flood.Outcome outcome = enqueue(rcu, flood);
      assertThat(outcome.accepted()).isEqualTo(LIMIT);
      assertThat(outcome.refused()).isPositive();
      flood.end();
    }
  }

  @Test
  void without_a_stalled_reader_more_goes_through_than_the_limit() throws Exception {
    try (Rcu rcu = open(BacklogPolicy.HELP)) {
      Flood flood = new Flood(rcu, NANOS, false);
      flood.begin();
      assertThat(enqueue(rcu, flood).accepted()).isGreaterThan(LIMIT + 1L);
      flood.end();
    }
  }

  @Test
  void what_is_looked_at_rises_to_the_limit_in_the_order_of_time() throws Exception {
    try (Rcu rcu = open(BacklogPolicy.FAIL)) {
      Flood flood = new Flood(rcu, NANOS, true);
      flood.begin();
      enqueue(rcu, flood);
      flood.awaitDrained();
      List<Flood.Look> looks = flood.end();
      assertThat(looks).extracting(Flood.Look::nanos).isSorted();
      assertThat(looks).extracting(Flood.Look::backlog).contains((long) LIMIT);
      assertThat(looks).allMatch(look -> look.heapBytes() > 0);
    }
  }

  @Test
  void the_heap_at_the_peak_holds_the_callbacks() throws Exception {
    int many = 200_000;
    try (Rcu rcu =
        RcuFlavor.FENCED.open(RcuOptions.defaults().withBacklog(many, BacklogPolicy.WAIT))) {
      Flood flood = new Flood(rcu, NANOS, true);
      flood.begin();
      enqueue(rcu, flood);
      flood.awaitDrained();
      flood.end();
      // A callback has a header and two references at least; a machine that is slow enqueues less.
      assertThat(flood.liveBytes()).isGreaterThan(rcu.statistics().backlogPeak() * 16);
    }
  }

  @Test
  void the_looks_of_all_measured_iterations_go_to_the_file(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("00001.csv");
    BacklogLog log = new BacklogLog();
    log.add(List.of(new Flood.Look(1, 2, 3), new Flood.Look(4, 5, 6)));
    log.add(List.of(new Flood.Look(7, 8, 9)));
    System.setProperty(BacklogLog.PROPERTY, file.toString());
    try {
      log.write();
    } finally {
      System.clearProperty(BacklogLog.PROPERTY);
    }
    assertThat(Files.readAllLines(file))
        .containsExactly("iteration,nanos,backlog,heap_bytes", "1,1,2,3", "1,4,5,6", "2,7,8,9");
  }

  @Test
  void values_out_of_range_are_refused() {
    CallbackFlood.FloodedDomain domain = new CallbackFlood.FloodedDomain();
    domain.stall = -1;
    assertThatThrownBy(domain::begin)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stall must lie between 0 and 3600 seconds: -1");
    domain.stall = 0;
    domain.limit = 1;
    domain.policy = "drop";
    assertThatThrownBy(domain::begin)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy must be one of help, wait, fail: drop");
  }

  private static Rcu open(BacklogPolicy policy) {
    return RcuFlavor.FENCED.open(RcuOptions.defaults().withBacklog(LIMIT, policy));
  }

  private Flood.Outcome enqueue(Rcu rcu, Flood flood) {
    return flood.enqueue(
        () -> rcu.call(ran::incrementAndGet),
        nanos -> {
          calls.incrementAndGet();
          longest.accumulateAndGet(nanos, Math::max);
        });
  }
}
