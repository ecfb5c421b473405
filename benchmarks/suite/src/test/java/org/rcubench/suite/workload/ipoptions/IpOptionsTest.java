package org.rcubench.suite.workload.ipoptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.OneThread;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.UpdateStyle;
import org.rcubench.suite.workload.Legal;

class IpOptionsTest {
  private static final long SEED = 4_711;
  private static final int READS = 50_000;

  private final Counters.Events counts = new Counters.Events();

  static Stream<Legal.Combination> legal() {
    return Legal.combinations("ip-options");
  }

  @Test
  void options_are_as_long_as_their_value_says_and_at_most_forty_bytes() {
    byte[] packet = new byte[Options.MOST_BYTES];
    Options options = new Options();
    for (int value = 1; value < Options.VALUES; value++) {
      options.set(value);
      int copied = options.copyTo(packet, 0);
      assertThat(copied).isBetween(4, 40).matches(length -> length % 4 == 0);
      assertThat(Options.whole(packet, 0, copied)).isTrue();
      assertThat(packet).startsWith((byte) value);
    }
    options.set(0);
    assertThat(options.copyTo(packet, 0)).isZero();
    assertThat(Options.whole(packet, 0, 0)).isTrue();
  }

  @Test
  void options_that_were_overwritten_in_part_are_not_whole() {
    byte[] packet = new byte[Options.MOST_BYTES];
    Options options = new Options();
    options.set(3);
    int copied = options.copyTo(packet, 0);
    packet[copied - 1]++;
    assertThat(Options.whole(packet, 0, copied)).isFalse();
    packet[copied - 1]--;
    assertThat(Options.whole(packet, 0, copied)).isTrue();
    assertThat(Options.whole(packet, 0, copied - 4)).isFalse();
  }

  @Test
  void poisoned_options_are_not_whole() {
    byte[] packet = new byte[Options.MOST_BYTES];
    Options options = new Options();
    options.set(3);
    options.poison();
    assertThat(Options.whole(packet, 0, options.copyTo(packet, 0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32})
  void a_batch_is_sent_with_the_options_in_each_packet(int batch) {
    Roles roles = Roles.under("rcu-fenced");
    IpOptions.Shared shared = shared(roles, UpdateStyle.COPY, batch);
    shared.sockets.first().dereferenceProtected().set(1);
    ReaderThread reader = roles.reader(counts);
    assertThat(packets(shared).send(reader)).isEqualTo(8L * batch);
    reader.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void a_socket_without_options_adds_none() {
    Roles roles = Roles.under("rcu-fenced");
    IpOptions.Shared shared = shared(roles, UpdateStyle.COPY, 1);
    shared.sockets.first().assign(null);
    ReaderThread reader = roles.reader(counts);
    assertThat(packets(shared).send(reader)).isZero();
    reader.close();
    assertThat(counts.violations).isZero();
  }

  @Test
  void replaced_options_are_poisoned_and_used_again() {
    Roles roles = Roles.under("rcu-fenced");
    IpOptions.Shared shared = shared(roles, UpdateStyle.COPY, 1);
    Options old = shared.sockets.first().dereference();
    UpdaterThread updater = roles.updater(counts);
    SetOptions update = update(shared, Reclaim.SYNCHRONIZE);
    updater.update(roles.control, update);
    assertThat(shared.sockets.first().dereference()).isNotSameAs(old);
    assertThat(shared.free).containsExactly(old);
    assertThat(old.copyTo(new byte[Options.MOST_BYTES], 0)).isEqualTo(Options.MOST_BYTES);
    updater.update(roles.control, update);
    assertThat(shared.sockets.first().dereference()).isSameAs(old);
    updater.close();
  }

  @Test
  void options_are_left_to_the_collector_where_nobody_can_tell() {
    Roles roles = Roles.under("snapshot");
    IpOptions.Shared shared = shared(roles, UpdateStyle.COPY, 1);
    UpdaterThread updater = roles.updater(counts);
    updater.update(roles.control, update(shared, Reclaim.SYNCHRONIZE));
    assertThat(shared.free).isEmpty();
    updater.close();
  }

  @Test
  void in_place_overwrites_the_options_where_they_lie() {
    Roles roles = Roles.under("rwlock");
    IpOptions.Shared shared = shared(roles, UpdateStyle.IN_PLACE, 1);
    Options options = shared.sockets.first().dereference();
    UpdaterThread updater = roles.updater(counts);
    SetOptions update = update(shared, Reclaim.SYNCHRONIZE);
    updater.update(roles.control, update);
    byte[] packet = new byte[Options.MOST_BYTES];
    assertThat(shared.sockets.first().dereference()).isSameAs(options);
    assertThat(Options.whole(packet, 0, options.copyTo(packet, 0))).isTrue();
    assertThat(packet[0]).isEqualTo((byte) update.value);
    updater.close();
  }

  @Test
  void both_instances_get_the_same_options() {
    Roles roles = OneThread.ofTwoInstances();
    IpOptions.Shared shared = shared(roles, UpdateStyle.IN_PLACE, 1);
    UpdaterThread updater = roles.updater(counts);
    SetOptions update = update(shared, Reclaim.SYNCHRONIZE);
    for (int i = 0; i < 100; i++) {
      updater.update(roles.control, update);
      assertThat(bytes(shared.sockets.first().dereference()))
          .isEqualTo(bytes(shared.sockets.second().dereference()));
    }
    assertThat(packets(shared).send(roles.reader(counts))).isNotNegative();
    assertThat(counts.violations).isZero();
  }

  @Test
  void a_section_that_runs_again_writes_the_packets_again() {
    Roles roles = OneThread.repeating();
    IpOptions.Shared shared = shared(roles, UpdateStyle.IN_PLACE, 32);
    assertThat(packets(shared).send(roles.reader(counts))).isEqualTo(8L * 32);
    assertThat(counts.violations).isZero();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void no_packet_has_torn_or_poisoned_options(Legal.Combination legal) throws Exception {
    Roles roles = Roles.under(legal.strategy().id());
    IpOptions.Shared shared = shared(roles, legal.style(), 3);
    Packets packets = packets(shared);
    SetOptions update = update(shared, legal.reclaim());
    Beside.Outcome outcome =
        Beside.run(roles, READS, packets::send, updater -> updater.update(roles.control, update));
    assertThat(outcome.violations()).isZero();
  }

  @Test
  void options_freed_under_a_section_are_caught() throws Exception {
    Stop dereferenced = new Stop();
    Roles roles = Roles.withoutGracePeriod(dereferenced);
    IpOptions.Shared shared = shared(roles, UpdateStyle.COPY, 1);
    Packets packets = packets(shared);
    dereferenced.whileStopped(
        () -> packets.send(roles.reader(counts)),
        () ->
            roles
                .updater(new Counters.Events())
                .update(roles.control, update(shared, Reclaim.SYNCHRONIZE)));
    assertThat(counts.violations).isEqualTo(1);
  }

  @Test
  void params_out_of_range_are_refused() {
    Roles roles = Roles.under("rwlock");
    assertThatThrownBy(() -> shared(roles, UpdateStyle.COPY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("batch must lie between 1 and 1024: 0");
    IpOptions.Shared shared = new IpOptions.Shared();
    shared.update = "somehow";
    shared.batch = 1;
    assertThatThrownBy(() -> shared.prepare(roles.protection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("update=somehow: expected one of [in-place, copy]");
  }

  private static String bytes(Options options) {
    byte[] packet = new byte[Options.MOST_BYTES];
    return options.copyTo(packet, 0) + " of " + packet[0];
  }

  private static Packets packets(IpOptions.Shared shared) {
    return new Packets(shared.sockets, shared.batch);
  }

  private static SetOptions update(IpOptions.Shared shared, Reclaim reclaim) {
    shared.reclaim = reclaim.id();
    return SetOptions.of(shared, SEED);
  }

  private static IpOptions.Shared shared(Roles roles, UpdateStyle style, int batch) {
    IpOptions.Shared shared = new IpOptions.Shared();
    shared.update = style.id();
    shared.reclaim = "synchronize";
    shared.batch = batch;
    shared.prepare(roles.protection);
    return shared;
  }
}
