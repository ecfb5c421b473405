package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many add, one takes, until the queue is closed. */
class CallbackQueueTest {
  private final CallbackQueue queue = new CallbackQueue();

  private static Callback callback() {
    return new Callback.Call(() -> {});
  }

  @Test
  void is_taken_in_the_order_in_which_it_was_added() {
    List<Callback> added = Stream.generate(CallbackQueueTest::callback).limit(5).toList();
    assertThat(queue.hasTaken(queue.last())).as("empty").isTrue();
    added.forEach(queue::add);
    assertThat(queue.last()).isSameAs(added.get(4));
    assertThat(added.stream().map(expected -> queue.take()).toList()).isEqualTo(added);
    assertThat(queue.hasTaken(queue.last())).as("empty again").isTrue();
    assertThat(queue.acceptedIfOpen()).isEqualTo(5);
  }

  @Test
  void closed_it_refuses_however_often_it_is_asked() {
    queue.add(callback());
    queue.add(callback());
    assertThat(queue.close()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      assertThat(queue.add(callback())).isFalse();
      assertThat(queue.acceptedIfOpen()).isNegative();
    }
    queue.take();
    queue.take();
    assertThat(queue.hasTaken(queue.last())).isTrue();
  }

  @Test
  void what_was_accepted_before_the_closing_is_all_there() {
    AtomicInteger accepted = new AtomicInteger();
    List<Updater> producers =
        IntStream.range(0, 3)
            .mapToObj(
                producer ->
                    Updater.start(
                        () -> {
                          while (queue.add(callback())) {
                            accepted.incrementAndGet();
                          }
                        }))
            .toList();
    Deadline.await(() -> accepted.get() > 1_000, "the producers are at work");
    long counted = queue.close();
    producers.forEach(Updater::requireReturn);
    assertThat(counted).isEqualTo(accepted.get());
    for (long taken = 0; taken < counted; taken++) {
      queue.take();
    }
    assertThat(queue.hasTaken(queue.last())).isTrue();
  }
}
