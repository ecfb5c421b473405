package org.rcubench.suite.workload.profilebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.workload.Legal;

class ProfileBufferTest {
  private static final long SEED = 4_711;
  private static final int READS = 100_000;

  private final Counters.Events counts = new Counters.Events();

  static Stream<String> legal() {
    return Legal.strategies("profile-buffer").map(StrategyInfo::id);
  }

  @Test
  void a_buffer_in_use_counts_and_one_that_is_free_finds_out() {
    ProfileCounts buffer = new ProfileCounts(4);
    assertThat(buffer.hit(1)).isFalse();
    assertThat(buffer.use()).isEqualTo(1);
    assertThat(buffer.hit(1)).isTrue();
    assertThat(buffer.hit(1)).isTrue();
    assertThat(buffer.hit(3)).isTrue();
    assertThat(buffer.free()).isEqualTo(3);
    assertThat(buffer.use()).isZero();
  }

  @Test
  void an_interrupt_is_counted_while_the_profiler_runs_and_not_while_it_is_stopped() {
    Roles roles = Roles.under("rcu-fenced");
    ProfileBuffer.Shared shared = shared();
    StartOrStop update = update(shared);
    ReaderThread reader = roles.reader(counts);
    reader.pause();
    UpdaterThread updater = roles.updater(counts);
    ProfileBuffer hook = hook(shared);
    assertThat(hook.read(reader)).isEqualTo(ProfileBuffer.COUNTED);
    updater.update(roles.control, update);
    assertThat(shared.collected).hasValue(1);
    assertThat(hook.read(reader)).isEqualTo(ProfileBuffer.IDLE);
    updater.update(roles.control, update);
    assertThat(hook.read(reader)).isEqualTo(ProfileBuffer.COUNTED);
    assertThat(shared.collected).hasValue(1);
    reader.close();
    updater.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void a_stopped_profilers_buffer_is_free_and_used_again() {
    Roles roles = Roles.under("rwlock");
    ProfileBuffer.Shared shared = shared();
    ProfileCounts first = shared.installed.dereference();
    StartOrStop update = update(shared);
    UpdaterThread updater = roles.updater(counts);
    updater.update(roles.control, update);
    assertThat(shared.installed.dereference()).isNull();
    assertThat(shared.free).containsExactly(first);
    assertThat(first.hit(0)).isFalse();
    updater.update(roles.control, update);
    assertThat(shared.installed.dereference()).isNotNull().isNotSameAs(first);
    assertThat(counts.violations).isZero();
    updater.update(roles.control, update);
    assertThat(counts.violations).as("the hit of the free buffer").isEqualTo(1);
    updater.update(roles.control, update);
    assertThat(counts.violations).as("is told once").isEqualTo(1);
    updater.close();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void nothing_is_violated_and_every_hit_is_collected(String id) throws Exception {
    Roles roles = Roles.under(id);
    ProfileBuffer.Shared shared = shared();
    ProfileBuffer hook = hook(shared);
    StartOrStop update = update(shared);
    Beside.Outcome outcome =
        Beside.run(roles, READS, hook::read, updater -> updater.update(roles.control, update));
    ProfileCounts installed = shared.installed.dereference();
    long last = installed == null ? 0 : installed.free();
    assertThat(outcome.violations()).isZero();
    assertThat(shared.collected.get() + last).isEqualTo(outcome.sum());
  }

  @Test
  void a_hit_after_a_stop_that_did_not_wait_is_caught_by_the_hook_and_on_reuse() throws Exception {
    Stop found = new Stop();
    Roles roles = Roles.withoutGracePeriod(found);
    ProfileBuffer.Shared shared = shared();
    ProfileBuffer hook = hook(shared);
    StartOrStop update = update(shared);
    UpdaterThread updater = roles.updater(counts);
    long outcome =
        found.whileStopped(
            () -> hook.read(roles.reader(counts)), () -> updater.update(roles.control, update));
    assertThat(outcome).isEqualTo(ProfileBuffer.STRAY);
    assertThat(counts.violations).isEqualTo(1);

    updater.update(roles.control, update);
    updater.update(roles.control, update);
    assertThat(counts.violations).isEqualTo(2);
  }

  @Test
  void without_a_grace_period_it_refuses_to_free() {
    Roles roles = Roles.under("snapshot");
    UpdaterThread updater = roles.updater(counts);
    assertThatThrownBy(() -> updater.update(roles.control, update(shared())))
        .isInstanceOf(IllegalStateException.class);
    updater.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, (1 << 20) + 1})
  void a_size_out_of_range_is_refused(int size) {
    ProfileBuffer.Shared shared = new ProfileBuffer.Shared();
    shared.size = size;
    assertThatThrownBy(shared::start)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must lie between 1 and 1048576: " + size);
  }

  private static ProfileBuffer hook(ProfileBuffer.Shared shared) {
    ProfileBuffer hook = new ProfileBuffer();
    hook.prepare(shared, SEED);
    return hook;
  }

  private static StartOrStop update(ProfileBuffer.Shared shared) {
    return new StartOrStop(shared);
  }

  private static ProfileBuffer.Shared shared() {
    ProfileBuffer.Shared shared = new ProfileBuffer.Shared();
    shared.size = 64;
    shared.start();
    return shared;
  }
}
