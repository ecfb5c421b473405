package org.rcubench.results.environment;

/**
 * The code that was measured.
 *
 * @param version the project's version
 * @param commit the git commit it was built from, or {@code unknown}
 * @param dirty whether it was built from a work tree with uncommitted changes
 * @param jarSha256 the checksum of the jar in lower-case hexadecimal, or {@code unknown}
 * @param jmhVersion the version of JMH
 */
public record Build(
    String version, String commit, boolean dirty, String jarSha256, String jmhVersion) {}
