package org.rcubench.suite.library;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The JDK's own grace period: to close a shared {@code java.lang.foreign.Arena} is to wait for a
 * handshake with every thread, after which none is in the middle of an access to the arena's
 * memory. The JDK does so since 22; this is compiled for 17, and so calls it by method handles. It
 * is here to be compared with flavors, and is no strategy: it protects no data of other workloads.
 *
 * <p>A section here is one access to memory of another arena, which stays open. A handshake waits
 * for threads to poll, which they also do during work by which a section of RCU would hold it up.
 */
public final class SharedArenas implements GracePeriodSource {
  /** Its name in the parameter {@code strategy}, and in figures. */
  public static final String ID = "shared-arena";

  private static final int FIRST_JDK = 22;

  private final AutoCloseable readable;
  private final Object segment;

  SharedArenas() {
    unavailability()
        .ifPresent(
            reason -> {
              throw new UnsupportedOperationException(
                  "%s cannot run here: %s".formatted(ID, reason));
            });
    readable = Foreign.openShared();
    segment = Foreign.allocateLong(readable);
  }

  /** {@return why they cannot run on this platform; empty if they can} */
  public static Optional<String> unavailability() {
    return unavailability(Runtime.version().feature());
  }

  static Optional<String> unavailability(int feature) {
    return feature < FIRST_JDK
        ? Optional.of(
            "java.lang.foreign needs JDK %d or newer, and this is %d".formatted(FIRST_JDK, feature))
        : Optional.empty();
  }

  /** Opens an arena and closes it; the opening takes no handshake and little time. */
  @Override
  public void await() {
    Foreign.close(Foreign.openShared());
  }

  @Override
  public void read(BackgroundThreads threads, long tokens, Blackhole blackhole) {
    while (threads.goOn()) {
      blackhole.consume(Foreign.readLong(segment));
      if (tokens > 0) {
        Blackhole.consumeCPU(tokens);
      }
    }
  }

  @Override
  public void standBy(BackgroundThreads threads) {
    threads.rest();
  }

  @Override
  public void close() {
    Foreign.close(readable);
  }

  /** The part of {@code java.lang.foreign} that is used; initialized when it is, not before. */
  private static final class Foreign {
    private static final MethodHandle OPEN_SHARED;
    private static final MethodHandle ALLOCATE;
    private static final MethodHandle READ;
    private static final Object LONG_LAYOUT;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        Class<?> memory = Class.forName("java.lang.foreign.MemorySegment");
        Class<?> layout = Class.forName("java.lang.foreign.ValueLayout");
        Class<?> longLayout = Class.forName("java.lang.foreign.ValueLayout$OfLong");
        LONG_LAYOUT = lookup.findStaticGetter(layout, "JAVA_LONG", longLayout).invoke();
        OPEN_SHARED =
            lookup
                .findStatic(arena, "ofShared", MethodType.methodType(arena))
                .asType(MethodType.methodType(AutoCloseable.class));
        ALLOCATE =
            lookup
                .findVirtual(
                    arena, "allocate", MethodType.methodType(memory, long.class, long.class))
                .asType(
                    MethodType.methodType(
                        Object.class, AutoCloseable.class, long.class, long.class));
        READ =
            MethodHandles.insertArguments(
                    lookup.findVirtual(
                        memory, "get", MethodType.methodType(long.class, longLayout, long.class)),
                    1,
                    LONG_LAYOUT,
                    0L)
                .asType(MethodType.methodType(long.class, Object.class));
      } catch (Throwable e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static AutoCloseable openShared() {
      try {
        return (AutoCloseable) OPEN_SHARED.invokeExact();
      } catch (Throwable e) {
        throw new IllegalStateException("cannot open a shared arena", e);
      }
    }

    static Object allocateLong(AutoCloseable arena) {
      try {
        return (Object) ALLOCATE.invokeExact(arena, (long) Long.BYTES, (long) Long.BYTES);
      } catch (Throwable e) {
        throw new IllegalStateException("cannot allocate from a shared arena", e);
      }
    }

    static long readLong(Object segment) {
      try {
        return (long) READ.invokeExact(segment);
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read memory of a shared arena", e);
      }
    }

    static void close(AutoCloseable arena) {
      try {
        arena.close();
      } catch (Exception e) {
        throw new IllegalStateException("cannot close a shared arena", e);
      }
    }
  }
}
