/**
 * Torture: stress that looks for grace periods that are too short, in the manner of the Linux
 * kernel's rcutorture.
 *
 * <p>The technique: {@link org.rcubench.torture.Element}s of a pool are published one after the
 * other. The age of a published element is 0; it becomes 1 when another takes its place, and grows
 * by one with each grace period that ends after that, up to 10, when the element is poisoned and
 * goes back to its pool. A section looks at the age of the element that it holds before it ends: 0
 * and 1 are legal, and whoever sees 2 has caught a grace period that should have waited for it.
 * Sections that see 1 are those that grace periods had to wait for. After its end a section looks
 * once more; 2 or more is then a <em>close call</em>: that section held the grace period up to its
 * very end. (rcutorture calls close calls those sections during which its grace-period counter
 * advanced by more than one while the age stayed legal; the cookies below are checked more
 * strictly.)
 *
 * <p>The threads of a {@link org.rcubench.torture.Round}:
 *
 * <ul>
 *   <li>{@link org.rcubench.torture.Reader}s: brief sections in bursts, long, nested and
 *       overlapping ones by several handles, with delays inside; they take cookies in sections,
 *       which must not elapse there, and enqueue callbacks there;
 *   <li>{@link org.rcubench.torture.Updater}s: send what they unpublish through the pipe by {@code
 *       synchronize}, {@code synchronizeExpedited}, {@code poll}, {@code synchronizeSince}, or
 *       callbacks that enqueue themselves by {@code call} and {@code retire};
 *   <li>{@link org.rcubench.torture.FakeUpdater}s: wait without having published, and interrupt one
 *       another;
 *   <li>{@link org.rcubench.torture.CallbackUser}s: count callbacks, their order, chains and
 *       failures, and what a barrier promises;
 *   <li>a {@link org.rcubench.torture.Storm} of threads that register and die, and a {@link
 *       org.rcubench.torture.Staller} that must be reported.
 * </ul>
 *
 * <p>{@link org.rcubench.torture.Phases} alternates between a {@link org.rcubench.torture.Duel} of
 * readers and updaters, everything at once, and rest. A domain is closed under load at the end of
 * its round, and everything has to be accounted for; the next round opens another under other
 * {@link org.rcubench.torture.Conditions}.
 *
 * <p>A torture that finds nothing proves little unless it would have found something. So it runs on
 * {@linkplain org.rcubench.torture.twin.Twin broken twins} first, each of which must be caught by
 * the check for what it breaks ({@link org.rcubench.torture.Expected}), within five seconds.
 *
 * <p>Source of the technique: P. E. McKenney, <em>RCU Torture Test Operation</em>,
 * Documentation/RCU/torture.rst of the Linux kernel.
 */
package org.rcubench.torture;
