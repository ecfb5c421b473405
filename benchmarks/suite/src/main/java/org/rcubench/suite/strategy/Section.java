package org.rcubench.suite.strategy;

/** A read-side critical section: what is read while protected. */
@FunctionalInterface
public interface Section {
  /**
   * Reads.
   *
   * @param session how to follow pointers
   * @return something that depends on all that was read, so that no read is dead code
   */
  long run(Session session);
}
