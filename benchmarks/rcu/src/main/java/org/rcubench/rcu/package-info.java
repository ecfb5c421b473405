/**
 * Read-copy update for Java.
 *
 * <p>Readers bracket what they read with {@code enter} and {@code exit} of a per-thread {@link
 * org.rcubench.rcu.RcuReader} and follow pointers with {@link
 * org.rcubench.rcu.RcuReference#dereference()}. An updater makes a changed copy, publishes it with
 * {@link org.rcubench.rcu.RcuReference#assign}, and calls {@link
 * org.rcubench.rcu.Rcu#synchronize()}: when that returns, no reader holds the old version any more,
 * and it may be reused, unmapped or closed.
 *
 * <pre>{@code
 * // shared
 * Rcu rcu = Rcu.best();
 * RcuReference<Settings> settings = new RcuReference<>(initial);
 *
 * // each reading thread
 * try (RcuReader reader = rcu.register()) {
 *   reader.enter();
 *   try {
 *     use(settings.dereference());
 *   } finally {
 *     reader.exit();
 *   }
 * }
 *
 * // the updater
 * Settings old = settings.replace(changed);
 * rcu.synchronize();
 * old.close();
 * }</pre>
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
 * <tr><td>{@code snapshot}<td>nothing<td>there is none<td>the garbage collector may reclaim, and
 *   nobody needs to know when
 * </table>
 *
 * <h2>Layout</h2>
 *
 * <p>Each word that one thread writes and others read lies alone on its cache lines: padded by 128
 * bytes on both sides, which also covers the adjacent-line prefetcher. That is, of each reader, the
 * state, which its sections write and updaters scan, and the newest epoch, which updaters write and
 * its sections read.
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
