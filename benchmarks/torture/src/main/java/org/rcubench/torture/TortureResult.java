package org.rcubench.torture;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a torture; its fields are those of the JSON.
 *
 * @param schemaVersion of the JSON
 * @param passed whether every flavor passed, every twin was caught, and nobody interrupted it
 * @param interrupted whether it was ended early
 * @param seed what the threads' whims were drawn from
 * @param readers how many threads read
 * @param seconds how long all of it took
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
   * What came of one flavor.
   *
   * @param flavor its id
   * @param passed whether no check failed
   * @param seconds how long it was tortured
   * @param counts how much of everything was done
   * @param ages how many sections saw an element of each age, from 0 on
   * @param gracePeriods what its domains said
   * @param failures how often each check failed
   * @param firstFailures the first of each kind
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

    static FlavorResult of(Trial trial) {
      Map<String, Long> counts = new TreeMap<>();
      for (Count count : Count.values()) {
        counts.put(count.id(), trial.tally.get(count));
      }
      Map<String, Long> failures = new TreeMap<>();
      trial.failures.counts().forEach((check, times) -> failures.put(check.name(), times));
      return new FlavorResult(
          trial.subject.id(),
          failures.isEmpty() && trial.tally.ages().illegal() == 0,
          trial.elapsed().toNanos() / 1e9,
          counts,
          trial.tally.ages().sections(),
          GracePeriodTimes.of(trial.statistics()),
          failures,
          trial.failures.kept().stream().map(Failure::toString).toList());
    }

    long count(Count count) {
      return counts.get(count.id());
    }
  }

  /**
   * What came of one twin.
   *
   * @param twin its id
   * @param flaw what is wrong with it
   * @param caught whether the right check failed in time
   * @param check which did; empty if none
   * @param seconds how long that took, or how long it was tried
   */
  public record TwinResult(String twin, String flaw, boolean caught, String check, double seconds) {

    static TwinResult of(Trial trial, String flaw, Optional<Failure> failure) {
      return new TwinResult(
          trial.subject.id(),
          flaw,
          failure.isPresent(),
          failure.map(caught -> caught.check().name()).orElse(""),
          failure.map(Failure::nanos).orElse(trial.elapsed().toNanos()) / 1e9);
    }
  }

  /** {@return this for machines} */
  public String json() {
    return GSON.toJson(this);
  }
}
