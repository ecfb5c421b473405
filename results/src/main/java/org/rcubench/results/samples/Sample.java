package org.rcubench.results.samples;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number that was measured in one iteration of one fork.
 *
 * @param runId the run it belongs to
 * @param benchmark the fully qualified JMH benchmark, class and method
 * @param workload the workload's id, such as {@code empty-section}
 * @param strategy the strategy's id, such as {@code rwlock}; empty where the benchmark has none
 * @param params the benchmark's other parameters by name
 * @param readers threads that read, at least 0
 * @param updaters threads that update, at least 0
 * @param role whose number this is: {@link #READER}, {@link #UPDATER} or {@link #ALL}
 * @param fork the fork of its cell, from 1
 * @param iteration the measured iteration of the fork, from 1
 * @param metric what was measured, such as {@code throughput}
 * @param unit the unit of {@code value}, in JMH's spelling, such as {@code ops/us}
 * @param better the direction in which the metric improves
 * @param value the number; finite
 */
public record Sample(
    String runId,
    String benchmark,
    String workload,
    String strategy,
    SortedMap<String, String> params,
    int readers,
    int updaters,
    String role,
    int fork,
    int iteration,
    String metric,
    String unit,
    Better better,
    double value) {

  /** The role of a number that belongs to every thread of the benchmark. */
  public static final String ALL = "all";

  /** The role of threads that read. */
  public static final String READER = "reader";

  /** The role of threads that update. */
  public static final String UPDATER = "updater";

  static final Set<String> ROLES = Set.of(READER, UPDATER, ALL);

  /**
   * Takes an unmodifiable copy of the parameters.
   *
   * @throws IllegalArgumentException if a component is outside its range; a file that held such a
   *     sample could not be read again
   */
  public Sample {
    Objects.requireNonNull(runId);
    Objects.requireNonNull(benchmark);
    Objects.requireNonNull(workload);
    Objects.requireNonNull(strategy);
    Objects.requireNonNull(role);
    Objects.requireNonNull(metric);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(better);
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    requireAtLeast(0, "readers", readers);
    requireAtLeast(0, "updaters", updaters);
    require(ROLES.contains(role), "role", role);
    requireAtLeast(1, "fork", fork);
    requireAtLeast(1, "iteration", iteration);
    require(Double.isFinite(value), "value", value);
  }

  private static void requireAtLeast(long least, String component, long given) {
    require(given >= least, component, given);
  }

  private static void require(boolean fit, String component, Object given) {
    if (!fit) {
      throw new IllegalArgumentException("a sample's " + component + " cannot be " + given);
    }
  }
}
