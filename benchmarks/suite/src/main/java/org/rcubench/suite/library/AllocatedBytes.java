package org.rcubench.suite.library;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has allocated, as the JVM itself counts it. */
final class AllocatedBytes {
  private static final ThreadMXBean THREADS = threads();

  private AllocatedBytes() {}

  static long now() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  private static ThreadMXBean threads() {
    if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        && threads.isThreadAllocatedMemorySupported()) {
      threads.setThreadAllocatedMemoryEnabled(true);
      return threads;
    }
    throw new UnsupportedOperationException(
        "this JVM does not count what threads allocate: use HotSpot");
  }
}
