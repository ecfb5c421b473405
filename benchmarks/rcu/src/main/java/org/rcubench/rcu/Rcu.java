package org.rcubench.rcu;

import java.util.function.Consumer;

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
 *   <li><b>Polling.</b> A cookie that {@link #poll} says has elapsed, or that {@link
 *       #synchronizeSince} was waited for with, stands for a call C that began when the cookie was
 *       taken and has returned. Once elapsed it stays so.
 *   <li><b>Callbacks.</b> Each callback that {@link #call} or {@link #retire} took runs once, after
 *       a grace period that began after it was taken; callbacks of one thread run in the order in
 *       which it enqueued them, and no two of a domain at once. What happened before the callback
 *       was enqueued happens-before its run.
 *   <li><b>Barrier.</b> When {@link #barrier()} returns, every callback that was taken before it
 *       was called has run, and what these did happens-before the return. It does not wait for
 *       callbacks that callbacks enqueue meanwhile.
 * </ol>
 *
 * <h2>Progress</h2>
 *
 * <ul>
 *   <li>{@code enter} and {@code exit} are wait-free: no lock, no compare-and-set, no allocation.
 *   <li>{@code synchronize} blocks while a section that began before it lasts, and on nothing else
 *       that readers do. Sections that begin later do not prolong it.
 *   <li>A thread that dies with its handle still registered delays no grace period.
 *   <li>{@code call} and {@code retire} are lock-free below the limit of the backlog, and at it do
 *       what its {@link BacklogPolicy} says.
 *   <li>A reader that a grace period waits for beyond a limit is reported, with its thread's name
 *       and stack ({@link RcuOptions#stallLimit()}).
 * </ul>
 *
 * <h2>Misuse</h2>
 *
 * <p>Misuse that shows on a path off the fast one throws {@link IllegalStateException} that says
 * what to do instead: leaving a section that was not entered, {@code synchronize}, {@code barrier}
 * or {@code close} inside a section, {@code barrier} or {@code close} inside a callback, use after
 * close. What would cost the fast path to notice, such as a handle used by a thread that did not
 * register it, or any misuse of sections where these leave no trace ({@link RcuFlavor#QSBR}, {@link
 * RcuFlavor#SNAPSHOT}), throws the same exceptions when assertions are enabled ({@code -ea}).
 *
 * <h2>Example</h2>
 *
 * <p>A configuration that many threads read, and that is closed once it has been replaced and its
 * last reader is done with it:
 *
 * <pre>{@code
 * final class Configuration<C extends AutoCloseable> {
 *   private final Rcu rcu = Rcu.best();
 *   private final RcuReference<C> current = new RcuReference<>(null);
 *
 *   <R> R read(Function<C, R> section) {
 *     RcuReader reader = rcu.reader();
 *     reader.enter();
 *     try { return section.apply(current.dereference()); } finally { reader.exit(); }
 *   }
 *
 *   synchronized void install(C changed, Consumer<C> close) {
 *     C old = current.replace(changed);
 *     if (old != null) { rcu.retire(old, close); }
 *   }
 * }
 * }</pre>
 *
 * <p>{@code read} takes its handle from {@link #reader()}; where reading is hot, a thread keeps the
 * one that {@link #register()} gives, which saves the look-up. {@code install} returns at once, and
 * the old configuration is closed later, by the reclaimer (guarantee 7). An updater that has to
 * know that it was closed calls {@link #synchronize()} and closes it itself (guarantee 1), or calls
 * {@link #barrier()} (guarantee 8).
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
    return best(RcuOptions.defaults());
  }

  /**
   * The same with options.
   *
   * @param options how the domain reclaims and what it reports
   * @return a new domain
   */
  static Rcu best(RcuOptions options) {
    return RcuFlavor.MEMBARRIER.unavailability().isEmpty()
        ? RcuFlavor.MEMBARRIER.open(options)
        : RcuFlavor.FENCED.open(options);
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
   * The current thread's own handle, registered at its first use in the thread. A convenience: the
   * look-up costs more than the section, so code that reads often keeps the handle that {@link
   * #register()} gives. The handle is unregistered when the thread dies or closes it.
   *
   * @return the one handle that this method gives to the current thread
   * @throws IllegalStateException if the domain is closed and the thread has no such handle of it;
   *     a handle from before the closing is still given, for sections have to end
   */
  RcuReader reader();

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
   * Waits for a grace period like {@link #synchronize()}, and never sleeps while it does: the
   * shortest latency, at the price of a processor. (synchronize_rcu_expedited)
   *
   * @throws IllegalStateException as {@code synchronize} does
   * @throws UnsupportedOperationException as {@code synchronize} does
   */
  void synchronizeExpedited();

  /**
   * Takes a cookie for the present moment, and starts nothing: whether a grace period will have
   * elapsed since now is for {@link #poll} to tell. (get_state_synchronize_rcu)
   *
   * @return the cookie, of use in this domain only
   * @throws IllegalStateException if the domain is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  long getState();

  /**
   * Takes a cookie like {@link #getState()}, and has the reclaimer see to it that a grace period
   * will elapse. Does not wait. (start_poll_synchronize_rcu)
   *
   * @return the cookie, of use in this domain only
   * @throws IllegalStateException if the domain is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  long startPoll();

  /**
   * Tells whether a grace period has elapsed since the cookie was taken. Wait-free.
   * (poll_state_synchronize_rcu)
   *
   * @param cookie from {@link #getState()} or {@link #startPoll()} of this domain
   * @return true if what was unpublished before the cookie was taken may be reclaimed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  boolean poll(long cookie);

  /**
   * Waits until a grace period has elapsed since the cookie was taken; returns at once if one has.
   * (cond_synchronize_rcu)
   *
   * @param cookie from {@link #getState()} or {@link #startPoll()} of this domain
   * @throws IllegalStateException as {@code synchronize} does, if it would wait
   * @throws IllegalArgumentException if it would wait for a cookie that this domain has not given
   *     yet
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  void synchronizeSince(long cookie);

  /**
   * Has a callback run after a grace period, by the domain's reclaimer thread. May be called inside
   * a section, and by a callback, which is never refused or made to wait at the limit. In a {@link
   * RcuFlavor#QSBR} domain, where sections leave no trace, a thread that is online counts as inside
   * one. (call_rcu)
   *
   * @param callback what to run, soon and without waiting: it delays those behind it
   * @throws java.util.concurrent.RejectedExecutionException if the backlog is at its limit, and the
   *     policy is {@link BacklogPolicy#FAIL} or the caller is inside a section and so can neither
   *     help nor wait
   * @throws IllegalStateException if the domain is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  void call(Runnable callback);

  /**
   * Has an object reclaimed after a grace period, like {@link #call} without an allocation of the
   * caller's. (kfree_rcu)
   *
   * @param <T> what it is
   * @param object what was unpublished; not null
   * @param reclaimer closes it, gives it back to its pool, or frees its memory
   * @throws java.util.concurrent.RejectedExecutionException as {@code call} does
   * @throws IllegalStateException if the domain is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  <T> void retire(T object, Consumer<? super T> reclaimer);

  /**
   * Waits until all callbacks that were taken before have run. It is needed before whatever the
   * callbacks use goes away, where a grace period alone is not enough. Waiting does not respond to
   * interrupts; an interrupt that arrives is still pending afterwards. (rcu_barrier)
   *
   * @throws IllegalStateException if the current thread is inside a section of this domain, as for
   *     {@code synchronize}, or runs a callback of it; or the domain is closed
   * @throws UnsupportedOperationException if the flavor has no grace periods
   */
  void barrier();

  /** {@return what the domain has done so far; also after {@code close}} */
  RcuStatistics statistics();

  /**
   * Closes the domain, in order: from now on nobody can register, wait or enqueue in it; then every
   * pending callback is run, after its grace period, which this waits for; then the reclaimer
   * thread ends. What a callback tries to enqueue meanwhile is refused like everything else, and so
   * is what waits for room. Calls that already wait for a grace period or a barrier return as if
   * the domain was open. Closing a closed domain waits for the same.
   *
   * @throws IllegalStateException if the current thread is inside a section of this domain, as for
   *     {@code synchronize}, or runs a callback of it; the domain stays open
   */
  @Override
  void close();
}
