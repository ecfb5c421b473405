/**
 * Stress tests of the guarantees that {@link org.rcubench.rcu.Rcu} numbers, run by jcstress.
 *
 * <p>Each file holds one idea, its broken twin first: the same accesses without what makes the
 * library right. The twin shows that the outcome which the others forbid does happen on this
 * machine, that is, that the test can see. Read them in the order {@link
 * org.rcubench.stress.StoreBuffering}, {@link org.rcubench.stress.SectionBeforeGracePeriod}, {@link
 * org.rcubench.stress.Reclamation}, {@link org.rcubench.stress.GracePeriodAsFence}.
 *
 * <pre>{@code
 * java -jar stress.jar -m quick               # all of them, in all compilation modes
 * java -jar stress.jar -t Reclamation -v      # one, with every outcome printed
 * }</pre>
 *
 * <p>The build runs {@link org.rcubench.stress.QuickRun}. {@code rcu-qsbr} is not here: its
 * sections are nothing, and its announcements are kept to the guarantees by the tests of the
 * library.
 */
package org.rcubench.stress;
