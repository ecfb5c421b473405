package org.rcubench.rcu;

/**
 * Counts sections for the flavors whose sections leave no trace. Called from {@code assert} only,
 * so that without assertions it costs nothing and always says "outside".
 */
final class SectionCheck {
  private int depth;

  boolean entered() {
    depth++;
    return true;
  }

  boolean exited() {
    if (depth == 0) {
      throw OwnedReader.notEntered();
    }
    depth--;
    return true;
  }

  boolean inside() {
    return depth > 0;
  }

  boolean requireOutside(String caller) {
    if (inside()) {
      throw new IllegalStateException(
          caller + " inside a read-side critical section: call exit before it");
    }
    return true;
  }
}
