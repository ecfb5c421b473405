package org.rcubench.rcu;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What all flavors with grace periods share: handles, sharing of grace periods, callbacks, reports
 * and an orderly end. What a section does, and how a grace period waits for it, is the flavor's.
 */
abstract class GracePeriodDomain implements Rcu, GracePeriods.Pass {
  private final RcuFlavor flavor;
  private final RcuOptions options;
  private final ReaderRegistry registry = new ReaderRegistry();
  private final GracePeriods gracePeriods = new GracePeriods(this);
  private final AdaptiveSpin spin = new AdaptiveSpin();
  private final Reclaimer reclaimer;

  @SuppressWarnings("ThreadLocalUsage") // a thread has a handle for each domain
  // Weak, for a thread must not keep a domain that is abandoned; the registry keeps the handle.
  private final ThreadLocal<WeakReference<OwnedReader>> readers = new ThreadLocal<>();

  private final AtomicLong stalls = new AtomicLong();
  private volatile boolean closed;

  GracePeriodDomain(RcuFlavor flavor, RcuOptions options) {
    this.flavor = flavor;
    this.options = options;
    this.reclaimer = new Reclaimer(this, options);
  }

  /** A new handle for the current thread, not yet registered. */
  abstract OwnedReader newReader();

  /** The handle has been registered; grace periods that begin from now on look at it. */
  abstract void registered(OwnedReader reader);

  /** Whether the grace period waits for this reader. */
  abstract boolean delays(long epoch, OwnedReader reader);

  @Override
  public final RcuFlavor flavor() {
    return flavor;
  }

  @Override
  public final OwnedReader register() {
    OwnedReader reader = newReader();
    synchronized (registry) {
      requireOpen();
      registry.add(reader);
      registered(reader);
    }
    reader.online();
    return reader;
  }

  @Override
  public final RcuReader reader() {
    WeakReference<OwnedReader> reference = readers.get();
    OwnedReader own = reference == null ? null : reference.get();
    if (own == null || own.isClosed()) {
      own = register();
      readers.set(new WeakReference<>(own));
    }
    return own;
  }

  @Override
  public final void synchronize() {
    requireWaitable("synchronize");
    awaitNext(false);
  }

  @Override
  public final void synchronizeExpedited() {
    requireWaitable("synchronizeExpedited");
    awaitNext(true);
  }

  @Override
  public final long getState() {
    requireOpen();
    return gracePeriods.next();
  }

  @Override
  public final long startPoll() {
    long cookie = getState();
    reclaimer.request(cookie);
    return cookie;
  }

  @Override
  public final boolean poll(long cookie) {
    if (!gracePeriods.hasElapsed(cookie)) {
      return false;
    }
    VarHandle.fullFence();
    return true;
  }

  @Override
  public final void synchronizeSince(long cookie) {
    if (!poll(cookie)) {
      requireWaitable("synchronizeSince");
      requireOwnCookie(cookie);
      awaitNumber(cookie, false);
    }
  }

  @Override
  public final void call(Runnable callback) {
    reclaimer.enqueue(new Callback.Call(requireNonNull(callback, "callback")));
  }

  @Override
  public final <T> void retire(T object, Consumer<? super T> reclaim) {
    reclaimer.enqueue(
        new Callback.Retirement<>(
            requireNonNull(object, "object"), requireNonNull(reclaim, "reclaimer")));
  }

  @Override
  public final void barrier() {
    requireWaitable("barrier");
    reclaimer.requireOutsideCallback("barrier");
    waiting(reclaimer::barrier);
  }

  @Override
  public final RcuStatistics statistics() {
    // What is part of another number is read before it, so that no difference is negative.
    long gracePeriodCount = gracePeriods.count();
    long failed = reclaimer.failed();
    long invoked = reclaimer.backlog().invoked();
    return new RcuStatistics(
        gracePeriodCount,
        gracePeriods.callers(),
        gracePeriods.latencies(),
        stalls.get(),
        reclaimer.backlog().enqueued(),
        invoked,
        failed,
        reclaimer.backlog().peak(),
        reclaimer.batches());
  }

  @Override
  public final void close() {
    requireOutsideSection("close");
    reclaimer.requireOutsideCallback("close");
    synchronized (registry) {
      // The readers stay registered: callers that already wait need them waited for.
      closed = true;
    }
    waiting(reclaimer::close);
  }

  final void unregister(OwnedReader reader) {
    registry.remove(reader);
  }

  /** The number of the grace period that began last. */
  final long epoch() {
    return gracePeriods.epoch();
  }

  /** All handles, as of now; not to be changed. */
  final OwnedReader[] registered() {
    return registry.snapshot();
  }

  /** Waits for a grace period, in a closed domain too. */
  final void gracePeriod() {
    awaitNext(false);
  }

  /** Waits for something that may need a grace period to come about. */
  final void waiting(Runnable wait) {
    for (OwnedReader reader = registry.own(); reader != null; reader = reader.nextOfOwner) {
      reader.beforeWaiting();
    }
    try {
      wait.run();
    } finally {
      for (OwnedReader reader = registry.own(); reader != null; reader = reader.nextOfOwner) {
        reader.afterWaiting();
      }
    }
  }

  final boolean inOwnSection() {
    return anyOwn(OwnedReader::inSection);
  }

  /** Whether the current thread may be inside a section, as far as the flavor can tell. */
  final boolean mayBeInOwnSection() {
    return anyOwn(OwnedReader::mayBeInSection);
  }

  private boolean anyOwn(Predicate<OwnedReader> holds) {
    for (OwnedReader reader = registry.own(); reader != null; reader = reader.nextOfOwner) {
      if (holds.test(reader)) {
        return true;
      }
    }
    return false;
  }

  /** Drops a reader whose thread has died. */
  final void removeDead(OwnedReader reader) {
    registry.removeDead(reader);
  }

  /** How to wait for the readers that delay a grace period. */
  final BackoffIdleStrategy idleStrategy(long epoch, boolean expedited) {
    return new BackoffIdleStrategy(
        expedited, spin, options.stallLimit().toNanos(), waited -> reportStall(epoch, waited));
  }

  static IllegalStateException closedDomain() {
    return new IllegalStateException("the RCU domain is closed: open another one");
  }

  /** Hands what a user's report threw to the thread's handler, where it can do no more harm. */
  static void uncaught(Throwable thrown) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    } catch (Throwable ignored) { // as the JVM ignores what a handler throws
    }
  }

  private void awaitNext(boolean expedited) {
    if (registry.own() == null) {
      gracePeriods.awaitNext(expedited);
    } else {
      waiting(() -> gracePeriods.awaitNext(expedited));
    }
  }

  private void awaitNumber(long needed, boolean expedited) {
    if (registry.own() == null) {
      gracePeriods.await(needed, expedited);
    } else {
      waiting(() -> gracePeriods.await(needed, expedited));
    }
  }

  private void reportStall(long epoch, long waitedNanos) {
    List<StallReport.Culprit> culprits = new ArrayList<>();
    for (OwnedReader reader : registered()) {
      if (delays(epoch, reader)) {
        culprits.add(
            new StallReport.Culprit(reader.owner.getName(), List.of(reader.owner.getStackTrace())));
      }
    }
    stalls.incrementAndGet();
    try {
      options
          .onStall()
          .accept(new StallReport(options.name(), flavor, Duration.ofNanos(waitedNanos), culprits));
    } catch (Throwable thrown) { // the grace period has to go on
      uncaught(thrown);
    }
  }

  private void requireWaitable(String caller) {
    requireOpen();
    requireOutsideSection(caller);
  }

  private void requireOutsideSection(String caller) {
    if (inOwnSection()) {
      throw new IllegalStateException(
          caller + " inside a read-side critical section: call exit before it");
    }
  }

  /** A number from another domain might take years to come. */
  private void requireOwnCookie(long cookie) {
    if (cookie > gracePeriods.next()) {
      throw new IllegalArgumentException(
          "cookie %d was not taken in this RCU domain: take it here".formatted(cookie));
    }
  }

  private void requireOpen() {
    if (closed) {
      throw closedDomain();
    }
  }
}
