package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.ForwardingRcu;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;

@Timeout(60)
class ModuleUnloadTest {
  private static final RcuOptions UNHURRIED =
      RcuOptions.defaults().withLaziness(Duration.ofHours(1));

  private final byte[] code = LoadedModule.Loader.code();

  @Test
  void each_module_has_a_class_of_its_own() {
    LoadedModule.Loadable one = new LoadedModule.Loader(code).module();
    LoadedModule.Loadable other = new LoadedModule.Loader(code).module();
    assertThat(one.getClass()).isNotSameAs(other.getClass()).isNotSameAs(LoadedModule.Code.class);
    assertThat(one.getClass().getName()).isEqualTo(LoadedModule.Code.class.getName());
    assertThat(one.getClass().getClassLoader()).isInstanceOf(LoadedModule.Loader.class);
  }

  @Test
  void its_callbacks_are_pending_until_its_unloading_has_them_run() {
    try (Rcu rcu = RcuFlavor.FENCED.open(UNHURRIED)) {
      LoadedModule module = new LoadedModule(code, rcu, 100);
      assertThat(rcu.statistics().backlog()).isEqualTo(100);
      assertThat(module.unload(rcu)).isZero();
      assertThat(rcu.statistics().backlog()).isZero();
    }
  }

  @Test
  void callbacks_that_are_still_to_run_are_violations() {
    try (Rcu rcu = RcuFlavor.FENCED.open(UNHURRIED)) {
      assertThat(new LoadedModule(code, rcu, 7).close()).isEqualTo(7);
    }
  }

  @Test
  void a_grace_period_is_no_barrier() {
    try (Rcu rcu = RcuFlavor.FENCED.open(UNHURRIED)) {
      LoadedModule module = new LoadedModule(code, rcu, 7);
      rcu.synchronize();
      assertThat(module.close()).isEqualTo(7);
    }
  }

  @Test
  void a_barrier_that_does_not_wait_is_caught_by_the_benchmarks_own_counter() throws Exception {
    ModuleUnload.Host host = host(new WithoutBarrier(RcuFlavor.FENCED.open(UNHURRIED)));
    ModuleUnload.Modules modules = new ModuleUnload.Modules();
    modules.load(host);
    modules.unload(host);
    host.close();
    assertThat(modules.violations).isEqualTo(host.pending);
  }

  @ParameterizedTest
  @MethodSource("org.rcubench.rcu.RcuFlavor#withGracePeriods")
  void no_flavor_violates_and_no_class_loader_is_kept(RcuFlavor flavor) throws Exception {
    if (flavor.unavailability().isPresent()) {
      return;
    }
    ModuleUnload.Host host = host(flavor.open(UNHURRIED));
    ModuleUnload.Modules modules = new ModuleUnload.Modules();
    for (int i = 0; i < 50; i++) {
      modules.load(host);
      modules.unload(host);
    }
    modules.requireCollected();
    host.close();
    assertThat(modules.violations).isZero();
  }

  @Test
  void a_class_loader_that_is_kept_is_told() {
    LoadedModule.Loader kept = new LoadedModule.Loader(code);
    assertThatThrownBy(
            () ->
                LoadedModule.requireCollected(
                    List.of(new WeakReference<>(kept)), Duration.ofMillis(50)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("1 of 1 class loaders of modules are still there");
    assertThat(kept.module()).isNotNull();
  }

  @Test
  void more_callbacks_than_the_backlog_bears_in_peace_are_refused() {
    ModuleUnload.Host host = new ModuleUnload.Host();
    host.strategy = "rcu-fenced";
    host.pending = 1 << 19;
    assertThatThrownBy(() -> host.open(blackhole()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pending must lie between 1 and 524287: 524288");
  }

  private static ModuleUnload.Host host(Rcu rcu) {
    ModuleUnload.Host host = new ModuleUnload.Host();
    host.pending = 3;
    host.readers = 1;
    host.open(rcu, blackhole());
    return host;
  }

  private static Blackhole blackhole() {
    return new Blackhole(
        "Today's password is swordfish. I understand instantiating Blackholes directly is"
            + " dangerous.");
  }

  private static final class WithoutBarrier extends ForwardingRcu {
    private final Rcu rcu;

    WithoutBarrier(Rcu rcu) {
      this.rcu = rcu;
    }

    @Override
    protected Rcu delegate() {
      return rcu;
    }

    @Override
    public void barrier() {}
  }
}
