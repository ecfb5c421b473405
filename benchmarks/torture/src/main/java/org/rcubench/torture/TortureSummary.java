package org.rcubench.torture;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import org.rcubench.torture.TortureResult.FlavorResult;
import org.rcubench.torture.TortureResult.GracePeriodTimes;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.TortureStatistics.AgeHistogram;
import org.rcubench.torture.TortureStatistics.Count;

/** The results of a torture in words. */
public final class TortureSummary {
  private TortureSummary() {}

  /**
   * Summarizes a result.
   *
   * @param result the results
   * @return several lines, with the verdict last
   */
  public static String of(TortureResult result) {
    return Stream.concat(
            result.flavors().stream().map(TortureSummary::block), Stream.of(verdict(result) + "\n"))
        .collect(joining("\n"));
  }

  private static String block(FlavorResult flavor) {
    GracePeriodTimes times = flavor.gracePeriods();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s: %s, %.1f s, %d domains closed under load",
        flavor.flavor(),
        flavor.passed() ? "passed" : "FAILED",
        flavor.seconds(),
        flavor.count(Count.CLOSES));
    line(
        text,
        "  reads %,d, updates %,d, grace periods %,d for %,d callers",
        flavor.count(Count.READS),
        flavor.count(Count.UPDATES),
        times.count(),
        times.callers());
    line(
        text,
        "  ages seen by sections, from 0: %s; close calls %,d",
        new AgeHistogram(flavor.ages()),
        flavor.count(Count.CLOSE_CALLS));
    line(
        text,
        "  grace periods took %s on average, 99%% of them up to %s, the longest %s; stall reports %d",
        time(times.meanNanos()),
        time((double) times.p99Nanos()),
        time((double) times.maxNanos()),
        times.stallReports());
    line(
        text,
        "  updates with synchronize %,d, synchronizeExpedited %,d, poll %,d, synchronizeSince %,d;"
            + " fake updates %,d; interrupts %,d",
        flavor.count(Count.SYNCHRONIZE),
        flavor.count(Count.EXPEDITED),
        flavor.count(Count.POLL),
        flavor.count(Count.SYNCHRONIZE_SINCE),
        flavor.count(Count.FAKE_UPDATES),
        flavor.count(Count.INTERRUPTS));
    line(
        text,
        "  callbacks taken %,d, run %,d in %,d batches, threw %,d, enqueued by callbacks %,d, refused"
            + " %,d; barriers %,d; backlog peak %,d",
        flavor.count(Count.CALLBACKS),
        flavor.count(Count.CALLBACKS_RUN),
        times.batches(),
        flavor.count(Count.CALLBACKS_THROWN),
        flavor.count(Count.CALLBACKS_OF_CALLBACKS),
        flavor.count(Count.CALLBACKS_REFUSED),
        flavor.count(Count.BARRIERS),
        times.backlogPeak());
    line(
        text,
        "  short-lived threads %,d, of which %,d died registered, %,d of them inside a section;"
            + " stalls %d",
        flavor.count(Count.SHORT_LIVED_THREADS),
        flavor.count(Count.DIED_REGISTERED),
        flavor.count(Count.DIED_INSIDE),
        flavor.count(Count.STALLS));
    flavor.failures().forEach((check, count) -> line(text, "  FAILED %s, %,d times", check, count));
    flavor.firstFailures().forEach(failure -> line(text, "    %s", failure));
    return text.toString();
  }

  /** One line for a twin. */
  static String line(TwinResult twin) {
    return twin.caught()
        ? "Caught %s after %s (%s): %s"
            .formatted(twin.twin(), time(twin.seconds() * 1e9), twin.check(), twin.flaw())
        : "NOT CAUGHT %s in %s: %s".formatted(twin.twin(), time(twin.seconds() * 1e9), twin.flaw());
  }

  private static String verdict(TortureResult result) {
    long passed = result.flavors().stream().filter(FlavorResult::passed).count();
    long caught = result.twins().stream().filter(TwinResult::caught).count();
    boolean sound = passed == result.flavors().size() && caught == result.twins().size();
    return "%s after %s, seed %d: %d of %d flavors passed, %d of %d twins caught%s"
        .formatted(
            !sound ? "FAILED" : result.interrupted() ? "INTERRUPTED" : "PASSED",
            time(result.seconds() * 1e9),
            result.seed(),
            passed,
            result.flavors().size(),
            caught,
            result.twins().size(),
            result.twins().stream()
                .filter(TwinResult::caught)
                .mapToDouble(TwinResult::seconds)
                .max()
                .stream()
                .mapToObj(slowest -> ", the slowest after " + time(slowest * 1e9))
                .findFirst()
                .orElse(""));
  }

  /** A number, for a line with little room. */
  static String round(long number) {
    if (number < 10_000) {
      return Long.toString(number);
    }
    return number < 10_000_000
        ? String.format(Locale.ROOT, "%d k", number / 1_000)
        : String.format(Locale.ROOT, "%d M", number / 1_000_000);
  }

  /** A time in the unit that suits it. */
  static String time(double nanos) {
    if (nanos < 1e3) {
      return String.format(Locale.ROOT, "%.0f ns", nanos);
    }
    if (nanos < 1e6) {
      return String.format(Locale.ROOT, "%.1f us", nanos / 1e3);
    }
    return nanos < 1e9
        ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
        : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
