package org.rcubench.torture;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.rcubench.rcu.RcuStatistics;
import org.rcubench.torture.TortureFailures.Failure;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * The results of a torture; the fields are those of the JSON.
 *
 * @param schemaVersion of the JSON
 * @param passed whether every flavor passed, every twin was caught, and nothing stopped it early
 * @param interrupted whether it was stopped early
 * @param seed the seed of all random choices
 * @param readers the number of reader threads
 * @param seconds how long it took altogether
 * @param flavors each flavor that was tortured
 * @param twins each twin that was tortured
 * @param leftOut why a flavor or twin was not tortured, by its id
 */
public record TortureResult(
    int schemaVersion,
    boolean passed,
    boolean interrupted,
    long seed,
    int readers,
    double seconds,
    List<FlavorResult> flavors,
    List<TwinResult> twins,
    Map<String, String> leftOut) {
  static final int SCHEMA = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /**
   * The results for one flavor.
   *
   * @param flavor its id
   * @param passed whether no check failed
   * @param seconds how long it was tortured
   * @param counts how often everything happened
   * @param ages how many sections saw an element of each age, from 0 on
   * @param gracePeriods the statistics of its domains
   * @param failures how often each check failed
   * @param firstFailures the first failures of each check
   */
  public record FlavorResult(
      String flavor,
      boolean passed,
      double seconds,
      Map<String, Long> counts,
      List<Long> ages,
      GracePeriodTimes gracePeriods,
      Map<String, Long> failures,
      List<String> firstFailures) {

    static FlavorResult of(TortureRounds rounds) {
      Map<String, Long> counts = new TreeMap<>();
      for (Count count : Count.values()) {
        counts.put(count.id(), rounds.statistics.get(count));
      }
      Map<String, Long> failures = new TreeMap<>();
      rounds.failures.counts().forEach((check, times) -> failures.put(check.name(), times));
      return new FlavorResult(
          rounds.domain.id(),
          failures.isEmpty() && rounds.statistics.ages().illegal() == 0,
          rounds.elapsed().toNanos() / 1e9,
          counts,
          rounds.statistics.ages().sections(),
          GracePeriodTimes.of(rounds.domainStatistics()),
          failures,
          rounds.failures.kept().stream().map(Failure::toString).toList());
    }

    long count(Count count) {
      return counts.get(count.id());
    }
  }

  /**
   * The statistics of several domains together.
   *
   * @param count how many grace periods ended
   * @param callers how many waits they served; more than {@code count} if callers shared them
   * @param meanNanos how long they took on average
   * @param p99Nanos how long 99 percent of them took at most, in the worst of the domains
   * @param maxNanos how long the longest took
   * @param stallReports how many stalls were reported
   * @param backlogPeak the most callbacks that were pending at once
   * @param batches in how many batches the callbacks ran
   */
  public record GracePeriodTimes(
      long count,
      long callers,
      double meanNanos,
      long p99Nanos,
      long maxNanos,
      long stallReports,
      long backlogPeak,
      long batches) {

    static GracePeriodTimes of(List<RcuStatistics> domains) {
      long count = domains.stream().mapToLong(RcuStatistics::gracePeriods).sum();
      double nanos =
          domains.stream()
              .map(RcuStatistics::latencies)
              .mapToDouble(latencies -> latencies.mean() * latencies.count())
              .sum();
      return new GracePeriodTimes(
          count,
          domains.stream().mapToLong(RcuStatistics::callers).sum(),
          count == 0 ? 0 : nanos / count,
          max(domains, domain -> domain.latencies().percentile(99)),
          max(domains, domain -> domain.latencies().max()),
          domains.stream().mapToLong(RcuStatistics::stalls).sum(),
          max(domains, RcuStatistics::backlogPeak),
          domains.stream().mapToLong(RcuStatistics::batches).sum());
    }

    private static long max(List<RcuStatistics> domains, ToLongFunction<RcuStatistics> of) {
      return domains.stream().mapToLong(of).max().orElse(0);
    }
  }

  /**
   * The result for one twin.
   *
   * @param twin its id
   * @param flaw what is broken in it
   * @param caught whether a check for that failed in time
   * @param check which one; empty if none did
   * @param seconds how long it took to catch it, or how long it was tortured in vain
   */
  public record TwinResult(String twin, String flaw, boolean caught, String check, double seconds) {

    static TwinResult of(TortureRounds rounds, String flaw, Optional<Failure> failure) {
      return new TwinResult(
          rounds.domain.id(),
          flaw,
          failure.isPresent(),
          failure.map(caught -> caught.check().name()).orElse(""),
          failure.map(Failure::nanos).orElse(rounds.elapsed().toNanos()) / 1e9);
    }
  }

  /** {@return the results as JSON} */
  public String json() {
    return GSON.toJson(this);
  }
}
