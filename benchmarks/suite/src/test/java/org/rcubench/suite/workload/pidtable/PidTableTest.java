package org.rcubench.suite.workload.pidtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.OneThread;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.workload.Legal;

class PidTableTest {
  private static final int READS = 100_000;
  private static final long SEED = 4_711;

  private final Counters.Events counts = new Counters.Events();

  static Stream<Legal.Combination> legal() {
    return Legal.combinations("pid-table");
  }

  @Test
  void a_look_up_finds_the_process_and_leaves_no_reference_to_it() {
    Roles roles = Roles.under("rcu-fenced");
    PidTable.Shared shared = shared(roles, 100);
    ReaderThread reader = roles.reader(counts);
    Integer pid = shared.pids.half()[0];
    assertThat(lookUp(shared).lookUp(pid, reader)).isEqualTo((long) pid);
    assertThat(shared.tables.first().get(pid).references()).isEqualTo(1);
    reader.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void a_pid_that_is_not_in_use_is_missed() {
    Roles roles = Roles.under("rwlock");
    PidTable.Shared shared = shared(roles, 100);
    ReaderThread reader = roles.reader(counts);
    assertThat(lookUp(shared).lookUp(unused(shared), reader)).isEqualTo(ProcessLookUp.MISS);
    reader.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void an_update_inserts_what_is_not_there_and_removes_what_is() {
    Roles roles = Roles.under("rwlock");
    PidTable.Shared shared = shared(roles, 100);
    TableUpdate update = update(shared, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    Integer pid = unused(shared);
    updater.update(roles.control, update.of(pid));
    assertThat(shared.tables.first().get(pid).pid()).isEqualTo(pid);
    assertThat(shared.tables.first().size()).isEqualTo(51);
    updater.update(roles.control, update.of(pid));
    assertThat(shared.tables.first().get(pid)).isNull();
    assertThat(shared.tables.first().size()).isEqualTo(50);
    updater.close();
  }

  @Test
  void a_process_that_was_removed_is_poisoned_and_used_again() {
    Roles roles = Roles.under("rcu-fenced");
    PidTable.Shared shared = shared(roles, 100);
    UpdaterThread updater = roles.updater(counts);
    Integer pid = shared.pids.half()[0];
    CountedProcess process = shared.tables.first().get(pid);
    updater.update(roles.control, update(shared, Reclaim.SYNCHRONIZE).of(pid));
    assertThat(process.pid()).isEqualTo(CountedProcess.FREED);
    assertThat(process.references()).isZero();
    Integer other = unused(shared);
    updater.update(roles.control, update(shared, Reclaim.SYNCHRONIZE).of(other));
    assertThat(shared.tables.first().get(other)).isSameAs(process);
    assertThat(process.references()).isEqualTo(1);
    updater.close();
  }

  @Test
  void who_holds_a_reference_to_a_removed_process_frees_it() {
    Roles roles = Roles.under("rwlock");
    PidTable.Shared shared = shared(roles, 100);
    UpdaterThread updater = roles.updater(counts);
    Integer pid = shared.pids.half()[0];
    CountedProcess process = shared.tables.first().get(pid);
    assertThat(process.tryReference()).isTrue();
    updater.update(roles.control, update(shared, Reclaim.SYNCHRONIZE).of(pid));
    assertThat(process.pid()).isEqualTo(pid);
    assertThat(shared.pool.free()).isZero();
    shared.pool.drop(process);
    assertThat(process.pid()).isEqualTo(CountedProcess.FREED);
    assertThat(shared.pool.free()).isEqualTo(1);
    updater.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "concurrent-hash-map"})
  void where_nobody_can_tell_a_removed_process_is_gone_and_left_to_the_collector(String id) {
    Roles roles = Roles.under(id);
    PidTable.Shared shared = shared(roles, 100);
    UpdaterThread updater = roles.updater(counts);
    Integer pid = shared.pids.half()[0];
    CountedProcess process = shared.tables.first().get(pid);
    updater.update(roles.control, update(shared, Reclaim.SYNCHRONIZE).of(pid));
    assertThat(process.references()).isZero();
    assertThat(shared.pool.free()).isZero();
    updater.close();

    shared.tables.first().putIfAbsent(pid, process);
    ReaderThread reader = roles.reader(counts);
    assertThat(lookUp(shared).lookUp(pid, reader)).isEqualTo(ProcessLookUp.GONE);
    reader.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void the_table_is_the_structure_that_the_strategy_asks_for() {
    assertThat(shared(Roles.under("concurrent-hash-map"), 100).tables.first())
        .isInstanceOf(ProcessTable.OfConcurrentHashMap.class);
    assertThat(shared(Roles.under("rwlock"), 100).tables.first())
        .isInstanceOf(ProcessTable.OfRcuHashTable.class);
    assertThat(shared(Roles.under("rwlock"), 100).tables.second()).isNull();
  }

  @Test
  void both_instances_hold_the_same_processes() {
    Roles roles = OneThread.ofTwoInstances();
    PidTable.Shared shared = shared(roles, 100);
    UpdaterThread updater = roles.updater(counts);
    TableUpdate update = update(shared, Reclaim.SYNCHRONIZE);
    for (Integer pid : shared.pids.draw(1_000, SEED)) {
      updater.update(roles.control, update.of(pid));
    }
    for (int pid = 0; pid < 100; pid++) {
      assertThat(shared.tables.second().get(pid)).isSameAs(shared.tables.first().get(pid));
    }
    assertAllAccountedFor(shared);
  }

  @Test
  void a_section_that_runs_again_gives_back_what_it_took_before() {
    Roles roles = OneThread.repeating();
    PidTable.Shared shared = shared(roles, 100);
    Integer pid = shared.pids.half()[0];
    assertThat(lookUp(shared).lookUp(pid, roles.reader(counts))).isEqualTo((long) pid);
    assertThat(shared.tables.first().get(pid).references()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("legal")
  void nothing_is_violated_and_all_processes_are_accounted_for(Legal.Combination legal)
      throws Exception {
    Roles roles = Roles.under(legal.strategy().id());
    PidTable.Shared shared = shared(roles, 64);
    ProcessLookUp lookUp = lookUp(shared);
    TableUpdate update = update(shared, legal.reclaim());
    Integer[] sought = shared.pids.draw(1 << 10, SEED);
    Integer[] changed = shared.pids.draw(1 << 10, SEED + 1);
    AtomicInteger reads = new AtomicInteger();
    AtomicInteger updates = new AtomicInteger();

    Beside.Outcome outcome =
        Beside.run(
            roles,
            READS,
            reader -> lookUp.lookUp(sought[reads.getAndIncrement() % sought.length], reader),
            updater ->
                updater.update(
                    roles.control, update.of(changed[updates.getAndIncrement() % changed.length])));

    assertThat(outcome.violations()).isZero();
    assertAllAccountedFor(shared);
  }

  @Test
  void a_process_freed_under_a_section_is_caught_without_references() throws Exception {
    caughtIf(pid -> {});
  }

  @Test
  void a_process_that_became_another_under_a_section_is_caught() throws Exception {
    caughtIf(shared -> updateUnder(Roles.withoutGracePeriod(), shared, unused(shared)));
  }

  @Test
  void a_process_freed_while_it_is_held_is_caught() {
    Roles roles = Roles.withoutGracePeriod();
    PidTable.Shared shared = shared(roles, 100);
    Integer pid = shared.pids.half()[0];
    CountedProcess process = shared.tables.first().get(pid);
    ProcessTable dropping = new Watched(shared.tables.first(), () -> {});
    ReaderThread reader = roles.reader(counts);
    ProcessLookUp lookUp = lookUp(dropping, shared);
    assertThat(lookUp.lookUp(pid, reader)).isEqualTo((long) pid);
    process.poison();
    assertThat(lookUp.lookUp(pid, reader)).isEqualTo(ProcessLookUp.MISTAKEN);
    assertThat(counts.violations).isEqualTo(1);
  }

  @Test
  void what_is_no_way_to_reclaim_is_refused() {
    PidTable.Shared shared = shared(Roles.under("rwlock"), 100);
    shared.reclaim = "hope";
    assertThatThrownBy(() -> new TableUpdate(shared))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("reclaim=hope: expected one of");
  }

  private interface Meanwhile {
    void act(PidTable.Shared shared);
  }

  /** A section has found a process when an updater removes that, and does something more. */
  private void caughtIf(Meanwhile then) throws Exception {
    Roles roles = Roles.withoutGracePeriod();
    PidTable.Shared shared = shared(roles, 100);
    Integer pid = shared.pids.half()[0];
    Stop found = new Stop();
    ProcessLookUp lookUp = lookUp(new Watched(shared.tables.first(), found), shared);
    found.whileStopped(
        () -> lookUp.lookUp(pid, roles.reader(counts)),
        () -> {
          updateUnder(roles, shared, pid);
          then.act(shared);
        });
    assertThat(counts.violations).isEqualTo(1);
  }

  private static void updateUnder(Roles roles, PidTable.Shared shared, Integer pid) {
    roles
        .updater(new Counters.Events())
        .update(roles.control, update(shared, Reclaim.SYNCHRONIZE).of(pid));
  }

  /** Every process there is has one reference, the table's, or is free. */
  private static void assertAllAccountedFor(PidTable.Shared shared) {
    int there = 0;
    for (int pid = 0; pid < shared.size; pid++) {
      CountedProcess process = shared.tables.first().get(pid);
      if (process != null) {
        there++;
        assertThat(process.pid()).isEqualTo(pid);
        assertThat(process.references()).isEqualTo(1);
      }
    }
    assertThat(shared.tables.first().size()).isEqualTo(there);
    for (int free = shared.pool.free(); free > 0; free--) {
      CountedProcess next = shared.pool.fork(0);
      assertThat(next.references()).isEqualTo(1);
      assertThat(shared.pool.free()).isEqualTo(free - 1);
    }
  }

  private static Integer unused(PidTable.Shared shared) {
    Set<Integer> used = Set.copyOf(Arrays.asList(shared.pids.half()));
    for (int pid = 0; ; pid++) {
      if (!used.contains(pid)) {
        return pid;
      }
    }
  }

  private static ProcessLookUp lookUp(PidTable.Shared shared) {
    return new ProcessLookUp(shared.tables, shared.pool, shared.droppedAtOnce);
  }

  /** Looks up in another table. */
  private static ProcessLookUp lookUp(ProcessTable table, PidTable.Shared shared) {
    return new ProcessLookUp(new Instances<>(table, null), shared.pool, false);
  }

  private static TableUpdate update(PidTable.Shared shared, Reclaim reclaim) {
    shared.reclaim = reclaim.id();
    return new TableUpdate(shared);
  }

  private static PidTable.Shared shared(Roles roles, int size) {
    PidTable.Shared shared = new PidTable.Shared();
    shared.size = size;
    shared.keys = "uniform";
    shared.reclaim = "synchronize";
    shared.fill(roles.protection);
    return shared;
  }

  /** A table that does something when it has found a process. */
  private record Watched(ProcessTable table, Runnable found) implements ProcessTable {
    @Override
    public CountedProcess get(Integer pid) {
      CountedProcess process = table.get(pid);
      found.run();
      return process;
    }

    @Override
    public CountedProcess putIfAbsent(Integer pid, CountedProcess process) {
      return table.putIfAbsent(pid, process);
    }

    @Override
    public CountedProcess remove(Integer pid) {
      return table.remove(pid);
    }

    @Override
    public int size() {
      return table.size();
    }
  }
}
