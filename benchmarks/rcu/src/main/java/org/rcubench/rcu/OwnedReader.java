package org.rcubench.rcu;

/** A handle that knows its thread and its domain, and has a place in the domain's registry. */
abstract class OwnedReader extends RcuReader {
  final GracePeriodDomain domain;
  final Thread owner = Thread.currentThread();

  /** Where the registry keeps it; the registry's alone. */
  int place = ReaderRegistry.NOWHERE;

  /** The owner's next handle in the same domain; the owner's alone. */
  OwnedReader nextOfOwner;

  OwnedReader(GracePeriodDomain domain) {
    this.domain = domain;
  }

  /** Whether the owner, which asks, is known to be inside a section. */
  abstract boolean inSection();

  /** Whether the owner, which asks, may be inside a section, as far as the flavor can tell. */
  boolean mayBeInSection() {
    return inSection();
  }

  abstract boolean isClosed();

  /** The owner closes it, outside any section. */
  abstract void markClosed();

  /** The owner is about to wait for a grace period; it must not delay that grace period. */
  void beforeWaiting() {}

  /** The owner has waited. */
  void afterWaiting() {}

  @Override
  public final void close() {
    requireOwner();
    if (isClosed()) {
      return;
    }
    if (inSection()) {
      throw new IllegalStateException(
          "close inside a read-side critical section: call exit before close");
    }
    markClosed();
    domain.unregister(this);
  }

  /** For {@code assert}: always true, or an exception that says more than an assertion error. */
  final boolean requireOwner() {
    return requireOwner(owner);
  }

  static boolean requireOwner(Thread owner) {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "reader handle of thread '%s' used by thread '%s': each thread registers its own"
              .formatted(owner.getName(), Thread.currentThread().getName()));
    }
    return true;
  }

  static IllegalStateException closed() {
    return new IllegalStateException(
        "reader handle used after close: register the thread again to read");
  }

  static IllegalStateException notEntered() {
    return new IllegalStateException(
        "exit without enter: every exit needs an enter of the same handle before it");
  }

  static IllegalStateException nestedTooDeep() {
    return new IllegalStateException(
        "sections nest too deep: is an exit missing, as after an exception?");
  }
}
