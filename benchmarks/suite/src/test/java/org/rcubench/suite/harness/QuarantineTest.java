package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private final Quarantine<AtomicInteger> quarantine =
      new Quarantine<>(AtomicInteger::new, word -> word.set(-1));

  @Test
  void while_there_are_few_new_ones_are_made() {
    AtomicInteger first = quarantine.take();
    AtomicInteger second = quarantine.take();
    assertThat(first).isNotSameAs(second).hasValue(0);
    assertThat(quarantine.made()).isEqualTo(2);
  }

  @Test
  void what_is_reclaimed_is_poisoned_at_once() {
    AtomicInteger word = quarantine.take();
    quarantine.accept(word);
    assertThat(word).hasValue(-1);
  }

  @Test
  void what_is_reclaimed_comes_back_after_as_many_others_and_still_poisoned() {
    List<AtomicInteger> reclaimed = new ArrayList<>();
    for (int i = 0; i <= Quarantine.LENGTH; i++) {
      reclaimed.add(new AtomicInteger(i));
    }
    reclaimed.subList(0, Quarantine.LENGTH).forEach(quarantine);
    assertThat(quarantine.take()).hasValue(0);
    quarantine.accept(reclaimed.get(Quarantine.LENGTH));
    assertThat(quarantine.take()).isSameAs(reclaimed.get(0)).hasValue(-1);
    assertThat(quarantine.size()).isEqualTo(Quarantine.LENGTH);
  }

  @Test
  void no_object_is_given_to_two_threads() throws Exception {
    int threads = 2;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<Integer>> doubles = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      doubles.add(executor.submit(this::takeAndGiveBack));
    }
    for (Future<Integer> found : doubles) {
      assertThat(found.get()).isZero();
    }
    executor.shutdown();
    assertThat(quarantine.size()).isEqualTo((int) quarantine.made());
  }

  private int takeAndGiveBack() {
    int doubles = 0;
    for (int i = 0; i < 10_000; i++) {
      AtomicInteger word = quarantine.take();
      word.set(0);
      if (word.incrementAndGet() != 1) {
        doubles++;
      }
      quarantine.accept(word);
    }
    return doubles;
  }
}
