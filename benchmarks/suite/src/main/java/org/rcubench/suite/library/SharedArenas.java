package org.rcubench.suite.library;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The JDK's own grace period: to close a shared {@code java.lang.foreign.Arena} is to wait for a
 * handshake with every thread, after which none is amid an access to the arena's memory. The JDK
 * does so since 22; this is compiled for 17, and so calls it by method handles.
 *
 * <p>A section here is one access to memory of another arena, which stays open. A handshake waits
 * for threads to poll, which they also do amid the work that a section of RCU would hold it up by.
 */
final class SharedArenas implements GraceSource {
  private final AutoCloseable readable;
  private final Object segment;

  SharedArenas() {
    StandIn.SHARED_ARENA
        .unavailability()
        .ifPresent(
            reason -> {
              throw new UnsupportedOperationException(
                  "%s cannot run here: %s".formatted(StandIn.SHARED_ARENA.id(), reason));
            });
    readable = Foreign.openShared();
    segment = Foreign.allocateLong(readable);
  }

  /** Opens an arena and closes it; the opening takes no handshake and little time. */
  @Override
  public void await() {
    Foreign.close(Foreign.openShared());
  }

  @Override
  public void readOn(BackgroundThreads crew, long tokens, Blackhole blackhole) {
    while (crew.goesOn()) {
      blackhole.consume(Foreign.readLong(segment));
      if (tokens > 0) {
        Blackhole.consumeCPU(tokens);
      }
    }
  }

  @Override
  public void standBy(BackgroundThreads crew) {
    crew.rest();
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
