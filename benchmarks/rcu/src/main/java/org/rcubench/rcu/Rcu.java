package org.rcubench.rcu;

/**
 * A read-copy update domain: readers in it never wait for updaters, and an updater can wait until
 * every reader that may hold something old is done with it.
 *
 * <p>A <em>read-side critical section</em> (section) of a thread lasts from the outermost {@link
 * RcuReader#enter} to the matching {@link RcuReader#exit}. A <em>grace period</em> is a span of
 * time in which every section that existed at its beginning has ended.
 *
 * <h2>Guarantees</h2>
 *
 * <p>For every section S and every call C of {@link #synchronize()} in the same domain:
 *
 * <ol>
 *   <li><b>Grace period.</b> Either S ended before C returns, and everything S did happens-before
 *       that return; or S sees everything that happens-before the call C. A section that saw
 *       anything from before C's beginning that C's caller had replaced is of the first kind.
 *   <li><b>Full fence.</b> C orders what its caller did before it with what its caller does after
 *       it, like {@link java.lang.invoke.VarHandle#fullFence()}.
 *   <li><b>Nesting.</b> Sections of one handle nest; only the outermost exit ends the section.
 *   <li><b>Sharing.</b> Callers of {@code synchronize} that overlap share grace periods, and no
 *       caller returns on a grace period that began before its call.
 *   <li><b>Domains are apart.</b> A section in one domain does not delay a grace period in another.
 * </ol>
 *
 * <h2>Progress</h2>
 *
 * <ul>
 *   <li>{@code enter} and {@code exit} are wait-free: no lock, no compare-and-set, no allocation.
 *   <li>{@code synchronize} blocks while a section that began before it lasts, and on nothing else
 *       that readers do. Sections that begin later do not prolong it.
 *   <li>A thread that dies with its handle still registered delays no grace period.
 * </ul>
 *
 * <h2>Misuse</h2>
 *
 * <p>Misuse that shows on a path off the fast one throws {@link IllegalStateException} that says
 * what to do instead: leaving a section that was not entered, {@code synchronize} or {@code close}
 * inside a section, use after close. What would cost the fast path to notice, such as a handle used
 * by a thread that did not register it, or any misuse of sections where these leave no trace
 * ({@link RcuFlavor#QSBR}, {@link RcuFlavor#SNAPSHOT}), throws the same exceptions when assertions
 * are enabled ({@code -ea}).
 *
 * <p>Implementations are safe for use by any number of threads; the handles are not. Source: P. E.
 * McKenney and J. D. Slingwine, <em>Read-Copy Update: Using Execution History to Solve Concurrency
 * Problems</em>, PDCS 1998; M. Desnoyers et al., <em>User-Level Implementations of Read-Copy
 * Update</em>, IEEE TPDS 23(2), 2012; the guarantees follow J. Alglave et al., <em>Frightening
 * Small Children and Disconcerting Grown-ups: Concurrency in the Linux Kernel</em>, ASPLOS 2018.
 */
public interface Rcu extends AutoCloseable {

  /**
   * Opens a domain of the flavor with the cheapest sections that this platform offers and that asks
   * nothing of reader threads beyond {@code enter} and {@code exit}: {@link RcuFlavor#MEMBARRIER}
   * where there is {@code membarrier(2)}, else {@link RcuFlavor#FENCED}.
   *
   * @return a new domain
   */
  static Rcu best() {
    return RcuFlavor.MEMBARRIER.unavailability().isEmpty()
        ? RcuFlavor.MEMBARRIER.open()
        : RcuFlavor.FENCED.open();
  }

  /** {@return how this domain is implemented} */
  RcuFlavor flavor();

  /**
   * Registers the current thread as a reader. A thread may hold several handles; each is its own.
   *
   * @return a handle for the current thread alone
   * @throws IllegalStateException if the domain is closed
   */
  RcuReader register();

  /**
   * Waits for a grace period: returns once every section that existed when it was called has ended.
   * Waiting does not respond to interrupts; an interrupt that arrives is still pending afterwards.
   *
   * @throws IllegalStateException if the current thread is inside a section of this domain and the
   *     flavor can tell, as all with grace periods can when assertions are enabled; or the domain
   *     is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods ({@link
   *     RcuFlavor#hasGracePeriods()})
   */
  void synchronize();

  /**
   * Closes the domain: nobody can register or wait for a grace period in it any more. Closing a
   * closed domain does nothing.
   *
   * @throws IllegalStateException if the current thread is inside a section of this domain and the
   *     flavor can tell, as all with grace periods can when assertions are enabled
   */
  @Override
  void close();
}
