/**
 * A torture test of the RCU library, modeled on the Linux kernel's rcutorture: stress that looks
 * for grace periods that end too early and for callbacks that go wrong.
 *
 * <p>How it works: updaters take {@link org.rcubench.torture.Element}s from a pool and publish them
 * one after the other. The age of a published element is 0. It becomes 1 when another element takes
 * its place and grows by one with each grace period that ends after that; at 10 the element is
 * poisoned and returns to the pool. At its end a section looks at the age of the element that it
 * holds: 0 and 1 are legal, while 2 or more proves that a grace period ended without waiting for
 * the section. A section that sees 1 is one that a grace period had to wait for. A second look
 * right after the end of the section counts <em>close calls</em>: an age of 2 or more there means
 * that the grace period was held up until the section ended. (rcutorture counts as close calls the
 * sections during which its grace-period counter advanced by more than one while the age stayed
 * legal; here cookies are checked instead, and more strictly.)
 *
 * <p>The threads of a {@link org.rcubench.torture.TortureRound}:
 *
 * <ul>
 *   <li>{@link org.rcubench.torture.TortureReader}s run {@link
 *       org.rcubench.torture.CheckedSections}: short ones in bursts, long and nested ones, and
 *       overlapping ones with several handles. Inside they take cookies, which must not elapse
 *       there, and enqueue callbacks.
 *   <li>{@link org.rcubench.torture.TortureUpdater}s send what they unpublish through the pipe by
 *       {@code synchronize}, {@code synchronizeExpedited}, {@code poll}, {@code synchronizeSince},
 *       or callbacks that enqueue themselves again with {@code call} and {@code retire}.
 *   <li>{@link org.rcubench.torture.FakeUpdater}s (rcutorture's fake writers) wait for grace
 *       periods without having published anything, and interrupt each other.
 *   <li>{@link org.rcubench.torture.CallbackUser}s check the number and order of their callbacks
 *       and what a barrier promises.
 *   <li>{@link org.rcubench.torture.ReadThenExit} starts threads that read and die, and {@link
 *       org.rcubench.torture.Staller} is a reader that stalls until it is reported.
 * </ul>
 *
 * <p>{@link org.rcubench.torture.RoundPhases} alternates between races of single readers and
 * updaters ({@link org.rcubench.torture.StoreBufferRace}), everything at once, and a pause. At the
 * end of a round its domain is closed under load and everything has to be accounted for; the next
 * round opens another domain with the options of another {@link
 * org.rcubench.torture.TortureParameters.Scenario}.
 *
 * <p>A torture test that finds nothing proves little unless it would have found something. So it
 * first runs on broken {@linkplain org.rcubench.torture.Twin twins}, each of which has to be caught
 * in time by a check for what is broken in it.
 *
 * <p>Source: P. E. McKenney, <em>RCU Torture Test Operation</em>, Documentation/RCU/torture.rst of
 * the Linux kernel.
 */
package org.rcubench.torture;
