package org.rcubench.suite.workload.profilebuffer;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;

/**
 * One thread's way to start the profiler if it is stopped, and to stop it if it runs. Who stops it
 * waits for hooks that are under way, and frees the buffer; whoever uses it again finds out whether
 * a hook came after that.
 */
final class StartOrStop implements Turn, Update {
  private final RcuReference<ProfileCounts> installed;
  private final ConcurrentLinkedDeque<ProfileCounts> free;
  private final AtomicLong collected;
  private final int size;

  private ProfileCounts spare;
  private ProfileCounts stopped;
  private boolean changedWhileFree;

  StartOrStop(
      RcuReference<ProfileCounts> installed,
      ConcurrentLinkedDeque<ProfileCounts> free,
      AtomicLong collected,
      int size) {
    this.installed = installed;
    this.free = free;
    this.collected = collected;
    this.size = size;
  }

  @Override
  public void take(Session session) {
    if (spare == null) {
      spare = prepare();
    }
    session.update(this);
    if (stopped != null) {
      if (!session.awaitReaders(stopped)) {
        throw new IllegalStateException("nobody can tell when the buffer may be freed");
      }
      collected.addAndGet(stopped.free());
      free.addFirst(stopped);
    }
  }

  @Override
  public void run() {
    stopped = installed.dereferenceProtected();
    if (stopped == null) {
      installed.assign(spare);
      spare = null;
    } else {
      installed.assign(null);
    }
  }

  /** Whether a buffer that was used again had been written to while it was free; tells so once. */
  boolean foundChange() {
    boolean found = changedWhileFree;
    changedWhileFree = false;
    return found;
  }

  private ProfileCounts prepare() {
    ProfileCounts reused = free.pollFirst();
    ProfileCounts buffer = reused == null ? new ProfileCounts(size) : reused;
    changedWhileFree |= buffer.use() > 0;
    return buffer;
  }
}
