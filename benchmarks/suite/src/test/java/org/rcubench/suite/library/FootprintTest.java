package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Param;
import org.rcubench.rcu.structures.RcuList;
import org.rcubench.suite.harness.Layouts;

@Timeout(60)
class FootprintTest {
  @ParameterizedTest
  @EnumSource
  void what_the_jvm_counts_is_what_the_layouts_add_up_to(Protected way) throws Exception {
    assertThat(measure(way)).isCloseTo(expected(way), within(0.5));
  }

  /** By another way: the layouts of the classes, and of what hangs on an instance. */
  private static double expected(Protected way) throws Exception {
    long packed = size(Protected.Packed.class);
    long guarded = size(Protected.Guarded.class);
    return switch (way) {
      case PLAIN, SYNCHRONIZED -> packed;
      case REENTRANT_LOCK -> guarded + Layouts.totalSize(new ReentrantLock());
      case READ_WRITE_LOCK -> guarded + Layouts.totalSize(new ReentrantReadWriteLock());
      case STAMPED_LOCK -> guarded + Layouts.totalSize(new StampedLock());
      case ATOMIC_COUNT -> guarded + Layouts.totalSize(new AtomicInteger());
      case COUNT -> size(Protected.Counted.class);
      case RCU_LIST -> packed + size(RcuList.Node.class);
      case RCU_RETIRE -> packed + size(Class.forName("org.rcubench.rcu.Callback$Retirement"));
      // A lambda that holds one reference is as large as an AtomicReference.
      case RCU_CALL ->
          packed
              + size(Class.forName("org.rcubench.rcu.Callback$Call"))
              + size(AtomicReference.class);
    };
  }

  @Test
  void every_way_can_be_asked_for() throws Exception {
    assertThat(Footprint.Objects.class.getField("object").getAnnotation(Param.class).value())
        .containsExactlyElementsOf(Arrays.stream(Protected.values()).map(Protected::id).toList());
  }

  @Test
  void another_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> Protected.named("rwlock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("object=rwlock: expected one of [plain, synchronized, ");
  }

  private static double measure(Protected way) {
    Footprint.Objects objects = new Footprint.Objects();
    objects.object = way.id();
    objects.prepare();
    try {
      return objects.make();
    } finally {
      objects.close();
    }
  }

  private static long size(Class<?> type) {
    return Layouts.of(type).instanceSize();
  }
}
