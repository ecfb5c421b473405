package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * Look-ups whose find is overtaken by an update: the found object is recycled before it is held.
 */
class RevalidationTest {
  private static final class Task extends RefCounted {
    private final ReentrantLock lock = new ReentrantLock();
    private int pid;
  }

  private final RcuHashTable<Integer, Task> table = new RcuHashTable<>();
  private final List<Task> free = new ArrayList<>();
  private final Task process = new Task();
  private Runnable meanwhile = () -> {};

  @Test
  void a_reference_keeps_its_object_from_being_recycled() {
    fork(1);
    Revalidation<Integer, Task> processes = byReference(RevalidationTest::isAsked);
    Task held = processes.hold(1);
    assertThat(held).isSameAs(process);
    exit(1);
    assertThat(free).isEmpty();
    processes.letGo(held);
    assertThat(free).containsExactly(process);
  }

  @Test
  void what_was_recycled_as_another_is_let_go_and_looked_for_again() {
    fork(1);
    meanwhile = this::recycleAsTwo;
    assertThat(byReference(RevalidationTest::isAsked).hold(1)).isNull();
    assertThat(process.references()).isEqualTo(1);
  }

  @Test
  void without_asking_it_is_taken_for_what_it_was() {
    fork(1);
    meanwhile = this::recycleAsTwo;
    assertThat(byReference(RevalidationTest::isNotAsked).hold(1).pid).isEqualTo(2);
  }

  @Test
  void what_is_free_is_looked_for_again() {
    fork(1);
    meanwhile = () -> exit(1);
    assertThat(byReference(RevalidationTest::isNotAsked).hold(1)).isNull();
    assertThat(process.references()).isZero();
  }

  @Test
  void what_came_back_as_the_same_is_what_was_sought() {
    fork(1);
    meanwhile =
        () -> {
          recycleAsTwo();
          exit(2);
          fork(1);
        };
    assertThat(byReference(RevalidationTest::isAsked).hold(1)).isSameAs(process);
  }

  @Test
  void a_look_up_that_let_go_of_the_last_reference_releases_the_object() {
    fork(1);
    meanwhile = this::recycleAsTwo;
    Revalidation<Integer, Task> processes =
        byReference(
            (found, pid) -> {
              if (found.pid == 2) {
                exit(2);
              }
              return found.pid == pid;
            });
    assertThat(processes.hold(1)).isNull();
    assertThat(free).containsExactly(process);
  }

  @Test
  void a_lock_is_held_only_on_what_was_sought() {
    fork(1);
    Revalidation<Integer, Task> processes = byLock(RevalidationTest::isAsked);
    Task held = processes.hold(1);
    assertThat(held.lock.isHeldByCurrentThread()).isTrue();
    processes.letGo(held);
    assertThat(process.lock.isLocked()).isFalse();

    meanwhile = this::recycleAsTwo;
    assertThat(processes.hold(1)).isNull();
    assertThat(process.lock.isLocked()).isFalse();
  }

  @Test
  void without_asking_the_lock_is_another_ones() {
    fork(1);
    meanwhile = this::recycleAsTwo;
    assertThat(byLock(RevalidationTest::isNotAsked).hold(1).pid).isEqualTo(2);
  }

  private static boolean isAsked(Task found, int pid) {
    return found.pid == pid;
  }

  /** What a broken twin does instead. */
  private static boolean isNotAsked(Task found, int pid) {
    return true;
  }

  private Revalidation<Integer, Task> byReference(BiPredicate<Task, Integer> identity) {
    return Revalidation.byReference(this::findAndBeOvertaken, identity, free::add);
  }

  private Revalidation<Integer, Task> byLock(BiPredicate<Task, Integer> identity) {
    return Revalidation.byLock(this::findAndBeOvertaken, found -> found.lock, identity);
  }

  private Task findAndBeOvertaken(int pid) {
    Task found = table.get(pid);
    Runnable update = meanwhile;
    meanwhile = () -> {};
    update.run();
    return found;
  }

  private void recycleAsTwo() {
    exit(1);
    fork(2);
  }

  private void fork(int pid) {
    free.remove(process);
    process.pid = pid;
    process.takeFirstReference();
    table.put(pid, process);
  }

  private void exit(int pid) {
    Task removed = table.remove(pid);
    if (removed.dropReference()) {
      free.add(removed);
    }
  }
}
