/**
 * Stress tests of the guarantees that {@link org.rcubench.rcu.Rcu} numbers, and of what strategies
 * promise their readers, run by jcstress.
 *
 * <p>Each file holds one idea, its broken twin first: the same accesses without what makes the
 * library right. The twin shows that the outcome which the others forbid does happen on this
 * machine, that is, that the test can see. Outcomes are declared on the file's class, whose tests
 * inherit them; a twin declares its own. A test named {@code EveryFlavor} is run once for each
 * flavor that {@link org.rcubench.rcu.RcuFlavor} lists, in a JVM that is told the flavor: a new one
 * needs no edit here. Read them in this order:
 *
 * <table>
 * <caption>The tests</caption>
 * <tr><th>file<th>idea
 * <tr><td>{@link org.rcubench.stress.Publication}<td>assign and dereference
 * <tr><td>{@link org.rcubench.stress.AsymmetricFence}<td>why a section needs a fence, and who pays
 * <tr><td>{@link org.rcubench.stress.SectionBeforeGracePeriod}<td>store buffering, section against
 * grace period
 * <tr><td>{@link org.rcubench.stress.MessagePassing}<td>message passing across a grace period
 * <tr><td>{@link org.rcubench.stress.LoadBuffering}<td>load buffering across a grace period
 * <tr><td>{@link org.rcubench.stress.Reclamation}<td>what a reader holds is not reclaimed
 * <tr><td>{@link org.rcubench.stress.EndOfSection}<td>release at the end, acquire in the grace period
 * <tr><td>{@link org.rcubench.stress.GracePeriodAsFence}<td>store buffering around {@code
 * synchronize}
 * <tr><td>{@link org.rcubench.stress.OverlappingSections}<td>as many grace periods as sections
 * <tr><td>{@link org.rcubench.stress.StaleEpoch}<td>a reader stopped with an old epoch
 * <tr><td>{@link org.rcubench.stress.ReaderRegistration}<td>handles that come and go
 * <tr><td>{@link org.rcubench.stress.QuiescentStates}<td>announcements of {@code rcu-qsbr}
 * <tr><td>{@link org.rcubench.stress.Callbacks}<td>callbacks and the barrier
 * <tr><td>{@link org.rcubench.stress.Polling}<td>cookies
 * <tr><td>{@link org.rcubench.stress.WakeUp}<td>updaters that sleep
 * <tr><td>{@link org.rcubench.stress.TornPair}<td>strategies that change data in place
 * <tr><td>{@link org.rcubench.stress.UseAfterFree}<td>strategies that change data by copy
 * </table>
 *
 * <p>The build runs {@link org.rcubench.stress.QuickRun}. For more, in all compilation modes and
 * with C2's randomized code motion, there is {@link org.rcubench.stress.LongRun}:
 *
 * <pre>{@code
 * scripts/stress                         # all of them, for a night
 * scripts/stress -t Reclamation -v       # one, with every outcome printed
 * scripts/stress --flavor rcu-striped    # those of one flavor
 * scripts/stress --quick                 # what the build runs
 * }</pre>
 */
package org.rcubench.stress;
