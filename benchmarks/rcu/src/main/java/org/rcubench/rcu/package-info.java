/**
 * Read-copy update for Java: data that is read far more than it is written, whose readers never
 * wait, and whose old versions are reclaimed when the last reader is done with them.
 *
 * <p>The garbage collector reclaims memory by itself. RCU is for what it cannot know: that a buffer
 * may go back to its pool, that memory outside the heap may be freed, that a file or a native
 * handle may be closed, that nobody runs a handler any more after it was unregistered.
 *
 * <p>Readers bracket what they read with {@code enter} and {@code exit} of a per-thread {@link
 * org.rcubench.rcu.RcuReader} and follow pointers with {@link
 * org.rcubench.rcu.RcuReference#dereference()}. An updater makes a changed copy, publishes it with
 * {@link org.rcubench.rcu.RcuReference#replace}, and has the old version reclaimed after a grace
 * period, in one of three ways: it waits, by {@link org.rcubench.rcu.Rcu#synchronize()}; it hands
 * it over, by {@link org.rcubench.rcu.Rcu#retire} or {@link org.rcubench.rcu.Rcu#call}; or it asks
 * now and then, by {@link org.rcubench.rcu.Rcu#startPoll()} and {@link org.rcubench.rcu.Rcu#poll}.
 * The page of {@link org.rcubench.rcu.Rcu} has an example, and the guarantees that it rests on.
 *
 * <h2>Which flavor</h2>
 *
 * <table>
 * <caption>What a flavor asks of readers and updaters</caption>
 * <tr><th>flavor<th>a section costs<th>a grace period costs<th>take it when
 * <tr><td>{@code rcu-membarrier}<td>two plain stores<td>a system call that interrupts running
 *   threads, and a pass over the readers<td>Linux; the default choice
 * <tr><td>{@code rcu-fenced}<td>two stores and a full fence<td>a pass over the readers<td>no
 *   {@code membarrier(2)}, or many updates
 * <tr><td>{@code rcu-qsbr}<td>nothing<td>until every online reader has announced a quiescent
 *   state<td>reader threads have a loop of their own in which to announce
 * <tr><td>{@code rcu-striped}<td>two atomic additions<td>two passes over a fixed number of
 *   counters<td>a great many reader threads, or sections that sleep
 * <tr><td>{@code snapshot}<td>nothing<td>there is none<td>the garbage collector may reclaim, and
 *   nobody needs to know when
 * </table>
 *
 * <h2>How it is built</h2>
 *
 * <p>From the reader to the reclaimer, each class leans on those before it: a reader tells by its
 * own words when it is in a section; the registry knows the readers; a grace period is a flavor's
 * pass over them, which its caller drives, by turns spinning, yielding and sleeping; callers that
 * overlap share it; callbacks gather in a queue and run in batches, a grace period each, in the
 * domain's own thread. Data structures for readers are in {@link org.rcubench.rcu.structures}.
 *
 * <h2>Layout</h2>
 *
 * <p>Each word that one thread writes and others read lies alone on its cache lines: padded by 128
 * bytes on both sides, which also covers the adjacent-line prefetcher. That is, of each reader, the
 * state, which its sections write and updaters scan, and the newest epoch, which updaters write and
 * its sections read; the counters of a stripe; and of the queue of callbacks, what callers write
 * and what the reclaimer writes.
 *
 * <h2>What each access orders</h2>
 *
 * <p>{@code assign} is a release store and {@code dereference} an acquire load: a reader that sees
 * the pointer sees what was written before it was published. The store that begins a section is
 * opaque; what keeps the section's reads behind it differs by flavor and is told in each class. The
 * store that ends a section is a release: the section's accesses stay before it. The updater's
 * reads of the readers' states are acquiring.
 */
package org.rcubench.rcu;
