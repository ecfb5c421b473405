/**
 * Where and how a run was measured: {@link org.rcubench.results.environment.Environment} is what
 * {@code environment.json} holds, {@link org.rcubench.results.environment.MachineProbe} reads the
 * machine's part of it from the operating system.
 */
package org.rcubench.results.environment;
