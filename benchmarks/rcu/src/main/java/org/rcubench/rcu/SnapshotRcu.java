package org.rcubench.rcu;

import java.util.function.Consumer;

/**
 * RCU as Java programs usually write it: readers load a reference to an immutable snapshot,
 * updaters publish another, and the garbage collector reclaims the old one when nobody holds it.
 * Sections cost nothing and may hold what they read for as long as they like, even after {@code
 * exit}. There are no grace periods: nobody learns when the last reader is done, so this cannot
 * close a resource or reuse a buffer.
 */
final class SnapshotRcu implements Rcu {
  @SuppressWarnings("ThreadLocalUsage") // a thread has a handle for each domain
  private final ThreadLocal<SnapshotReader> readers = new ThreadLocal<>();

  private volatile boolean closed;

  @Override
  public RcuFlavor flavor() {
    return RcuFlavor.SNAPSHOT;
  }

  @Override
  public RcuReader register() {
    requireOpen();
    return new SnapshotReader();
  }

  @Override
  public RcuReader reader() {
    SnapshotReader own = readers.get();
    if (own == null || own.closed) {
      requireOpen();
      own = new SnapshotReader();
      readers.set(own);
    }
    return own;
  }

  @Override
  public void synchronize() {
    throw noGracePeriods();
  }

  @Override
  public void synchronizeExpedited() {
    throw noGracePeriods();
  }

  @Override
  public long getState() {
    throw noGracePeriods();
  }

  @Override
  public long startPoll() {
    throw noGracePeriods();
  }

  @Override
  public boolean poll(long cookie) {
    throw noGracePeriods();
  }

  @Override
  public void synchronizeSince(long cookie) {
    throw noGracePeriods();
  }

  @Override
  public void call(Runnable callback) {
    throw noGracePeriods();
  }

  @Override
  public <T> void retire(T object, Consumer<? super T> reclaimer) {
    throw noGracePeriods();
  }

  @Override
  public void barrier() {
    throw noGracePeriods();
  }

  @Override
  public RcuStatistics statistics() {
    return RcuStatistics.NONE;
  }

  @Override
  public void close() {
    closed = true;
  }

  private UnsupportedOperationException noGracePeriods() {
    requireOpen();
    return new UnsupportedOperationException(
        "snapshot has no grace periods: the garbage collector reclaims what readers have left; use "
            + RcuFlavor.FENCED.id()
            + " or another flavor to learn when that is");
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the RCU domain is closed: open another one");
    }
  }

  private static final class SnapshotReader extends RcuReader {
    private final Thread owner = Thread.currentThread();
    private final SectionCheck check = new SectionCheck();
    private boolean closed;

    @Override
    public void enter() {
      assert requireUsable() && check.entered();
    }

    @Override
    public void exit() {
      assert requireUsable() && check.exited();
    }

    @Override
    public void close() {
      OwnedReader.requireOwner(owner);
      assert check.requireOutside("close");
      closed = true;
    }

    private boolean requireUsable() {
      OwnedReader.requireOwner(owner);
      if (closed) {
        throw OwnedReader.closed();
      }
      return true;
    }
  }
}
