package org.rcubench.suite.workload.profilebuffer;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Update;

/**
 * Starts the profiler if it is stopped, and stops it if it runs. To stop it is to wait for hooks
 * that are under way, and to free the buffer; whoever uses that again finds out whether a hook
 * wrote to it while it was free, which is a violation.
 */
final class StartOrStop extends UpdateOperation implements Update {
  private final RcuReference<ProfileCounts> installed;
  private final ConcurrentLinkedDeque<ProfileCounts> free;
  private final AtomicLong collected;
  private final int size;

  private ProfileCounts spare;
  private ProfileCounts stopped;

  StartOrStop(ProfileBuffer.Shared shared) {
    installed = shared.installed;
    free = shared.free;
    collected = shared.collected;
    size = shared.size;
  }

  @Override
  protected void operate() {
    if (spare == null) {
      spare = prepare();
    }
    session.update(this);
    if (stopped != null) {
      if (!session.awaitReaders(stopped)) {
        throw new IllegalStateException(
            "cannot free the buffer: this strategy does not know when hooks have left it");
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

  private ProfileCounts prepare() {
    ProfileCounts reused = free.pollFirst();
    ProfileCounts buffer = reused == null ? new ProfileCounts(size) : reused;
    if (buffer.use() > 0) {
      violated();
    }
    return buffer;
  }
}
