/**
 * Structures that readers walk inside read-side critical sections while updaters change them.
 *
 * <table>
 * <caption>Which structure</caption>
 * <tr><th>structure<th>readers<th>updaters<th>kin
 * <tr><td>{@link org.rcubench.rcu.structures.RcuList}<td>walk forwards, node by node<td>exclude one
 *   another by a lock of their own<td>the kernel's {@code rculist}
 * <tr><td>{@link org.rcubench.rcu.structures.RcuHashTable}<td>look up a key<td>may be several; each
 *   locks a stripe<td>{@code hlist}, {@code rhashtable}
 * <tr><td>{@link org.rcubench.rcu.structures.TypeSafePool}<td>hold what they found and ask again who
 *   it is<td>recycle without a grace period<td>{@code SLAB_TYPESAFE_BY_RCU}
 * </table>
 *
 * <h2>Three steps of every removal</h2>
 *
 * <ol>
 *   <li>Unlink: from now on no reader that begins finds it. What is unlinked keeps its own links,
 *       for the readers that stand on it.
 *   <li>Wait for a grace period, with {@link org.rcubench.rcu.Rcu#synchronize()}, or have it waited
 *       for, with {@link org.rcubench.rcu.Rcu#retire} or {@link org.rcubench.rcu.Rcu#call}: now no
 *       reader has it any more.
 *   <li>Reclaim: close it, overwrite it, give its memory back.
 * </ol>
 *
 * <p>The structures do the first step and give back what they unlinked; the second and third are
 * the caller's, who knows the domain and what reclaiming means. The links themselves need no
 * reclaiming: they are private to the structure, made anew for each insertion, never recycled, and
 * collected as garbage. That is why nothing here needs the care that C owes to a link that comes to
 * life again elsewhere under a reader, and why a hash table is resized by copying.
 *
 * <p>A {@code TypeSafePool} turns the order round: an object is overwritten before the grace
 * period, and readers find out by {@link org.rcubench.rcu.structures.Revalidation}.
 *
 * <h2>What a reader sees</h2>
 *
 * <p>What is in a structure from before a walk or look-up began until after it ended is found, and
 * what is absent as long is not. What comes or goes meanwhile may be found or not, and two readers
 * may differ. A reader that needs more, such as that what it found is still there, holds it by a
 * lock or a reference and asks.
 *
 * <h2>What each access orders</h2>
 *
 * <p>Every link is loaded with acquire and stored with release, as {@link
 * org.rcubench.rcu.RcuReference} does, so that who reaches an object sees what was written to it
 * before it was linked. Fields are loaded as volatiles: on x86 and AArch64 the same instruction as
 * an acquire load, and one that lets the JIT check for null by the load itself. The next link is
 * stored into a new node before the link to it is published.
 *
 * <h2>Layout</h2>
 *
 * <p>A list's node takes 24 bytes and a table's entry 32, with compressed pointers and 12-byte
 * headers; neither has a word that is there for the sake of checks. What updaters write and readers
 * do not need, the end of a list and the counts of a table, lies 128 bytes from what readers load.
 */
package org.rcubench.rcu.structures;
