/**
 * The command line of {@code benchmarks.jar}, and what stands between it and JMH.
 *
 * <p>{@link org.rcubench.suite.launcher.RunCommand} turns JMH's options and a {@link
 * org.rcubench.suite.launcher.Profile} into {@link org.rcubench.suite.launcher.Cell}s, {@link
 * org.rcubench.suite.launcher.Plan} shuffles them into rounds of single forks, {@link
 * org.rcubench.suite.launcher.ForkRunner} runs one fork by JMH, and {@link
 * org.rcubench.suite.launcher.RunRecorder} has it on disk before the next begins. The other
 * commands draw, torture, list and check.
 */
package org.rcubench.suite.launcher;
