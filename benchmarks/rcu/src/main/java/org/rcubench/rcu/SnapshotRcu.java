package org.rcubench.rcu;

/**
 * RCU as Java programs usually write it: readers load a reference to an immutable snapshot,
 * updaters publish another, and the garbage collector reclaims the old one when nobody holds it.
 * Sections cost nothing and may hold what they read for as long as they like, even after {@code
 * exit}. There are no grace periods: nobody learns when the last reader is done, so this cannot
 * close a resource or reuse a buffer.
 */
final class SnapshotRcu implements Rcu {
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
  public void synchronize() {
    requireOpen();
    throw new UnsupportedOperationException(
        "snapshot has no grace periods: the garbage collector reclaims what readers have left; use "
            + RcuFlavor.FENCED.id()
            + " or another flavor to learn when that is");
  }

  @Override
  public void close() {
    closed = true;
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
      EpochReader.requireOwner(owner);
      assert check.requireOutside("close");
      closed = true;
    }

    private boolean requireUsable() {
      EpochReader.requireOwner(owner);
      if (closed) {
        throw EpochReader.closed();
      }
      return true;
    }
  }
}
