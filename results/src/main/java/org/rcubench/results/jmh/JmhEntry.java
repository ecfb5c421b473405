package org.rcubench.results.jmh;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/**
 * One result of a file of JMH's.
 *
 * @param benchmark the fully qualified benchmark
 * @param mode JMH's short name of how it was measured
 * @param threads threads in all
 * @param params its parameters by name
 * @param primary its score
 * @param secondary what else was measured, by JMH's label
 */
record JmhEntry(
    String benchmark,
    String mode,
    int threads,
    SortedMap<String, String> params,
    JmhMetric primary,
    Map<String, JmhMetric> secondary) {

  /**
   * Hands its numbers on, one by one.
   *
   * @param runId the run that the file stands for
   * @param each takes them
   */
  void samples(String runId, Consumer<Sample> each) {
    samples(runId, benchmark, metric(mode), primary, each);
    secondary.forEach(
        (label, metric) -> {
          if (isPart(label, metric)) {
            samples(runId, part(label), metric(mode), metric, each);
          } else {
            samples(runId, benchmark, label, metric, each);
          }
        });
  }

  /**
   * Whether a label is a part of the score, such as a role of a group: it is a method's name, and
   * its unit is the score's.
   */
  private boolean isPart(String label, JmhMetric metric) {
    return metric.unit().equals(primary.unit())
        && !label.isEmpty()
        && Character.isJavaIdentifierStart(label.charAt(0))
        && label.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** The name that JMH's own tables give it. */
  private String part(String label) {
    return benchmark + ":" + label;
  }

  private void samples(
      String runId, String name, String metricName, JmhMetric metric, Consumer<Sample> each) {
    for (int fork = 0; fork < metric.forks().size(); fork++) {
      for (int iteration = 0; iteration < metric.forks().get(fork).size(); iteration++) {
        each.accept(
            new Sample(
                runId,
                name,
                "",
                "",
                params,
                threads,
                0,
                Sample.ALL,
                fork + 1,
                iteration + 1,
                metricName,
                metric.unit(),
                metric.unit().startsWith("ops/") ? Better.HIGHER : Better.LOWER,
                metric.forks().get(fork).get(iteration)));
      }
    }
  }

  /** The metric's name in samples. */
  static String metric(String mode) {
    return switch (mode) {
      case "thrpt" -> "throughput";
      case "avgt" -> "time";
      case "sample" -> "sampled time";
      case "ss" -> "single-shot time";
      default -> mode;
    };
  }
}
