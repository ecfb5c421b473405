package org.rcubench.torture;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureFailures.Failure;
import org.rcubench.torture.TortureResult.GracePeriodTimes;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * Prints the progress of a torture: on a terminal a line that is rewritten every second, elsewhere
 * a new line every five. Failures are printed at once.
 */
final class TortureProgress {
  private static final long TERMINAL_NANOS = 1_000_000_000L;
  private static final long OTHER_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final Set<Check> failuresPrinted = EnumSet.noneOf(Check.class);
  private TortureRounds current;
  private long printed;

  TortureProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void announce(TortureRequest request) {
    out.printf(
        Locale.ROOT,
        "Torturing %s with %d readers for %d s, seed %d; before that the broken twins, up to %d s"
            + " each%n",
        String.join(", ", request.flavors().stream().map(RcuFlavor::id).toList()),
        request.readers(),
        request.length().toSeconds(),
        request.seed(),
        TortureRequest.TIME_TO_CATCH.toSeconds());
    request.leftOut().forEach((id, reason) -> out.printf("Left out: %s: %s%n", id, reason));
  }

  void ended(TwinResult twin) {
    out.println(TortureSummary.line(twin));
  }

  /** Called every few milliseconds. */
  void update(TortureRounds rounds) {
    if (rounds != current) {
      current = rounds;
      printed = 0;
      failuresPrinted.clear();
    }
    printFailures(rounds);
    long elapsed = rounds.elapsed().toNanos();
    if (elapsed - printed >= (terminal ? TERMINAL_NANOS : OTHER_NANOS)) {
      printed = elapsed;
      if (terminal) {
        out.print("\r\u001b[K" + line(rounds));
        out.flush();
      } else {
        out.println(line(rounds));
      }
    }
  }

  void ended(TortureRounds rounds) {
    printFailures(rounds);
    clear();
  }

  private void printFailures(TortureRounds rounds) {
    for (Failure failure : rounds.failures.kept()) {
      if (failuresPrinted.add(failure.check())) {
        clear();
        out.printf("%s fails: %s%n", rounds.domain.id(), failure);
      }
    }
  }

  private void clear() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private static String line(TortureRounds rounds) {
    return String.format(
        Locale.ROOT,
        "%s %d s: %s reads, %s updates, %s grace periods, ages %s",
        rounds.domain.id(),
        rounds.elapsed().toSeconds(),
        TortureSummary.round(rounds.statistics.get(Count.READS)),
        TortureSummary.round(rounds.statistics.get(Count.UPDATES)),
        TortureSummary.round(GracePeriodTimes.of(rounds.domainStatistics()).count()),
        rounds.statistics.ages());
  }
}
