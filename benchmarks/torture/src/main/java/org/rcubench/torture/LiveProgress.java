package org.rcubench.torture;

import java.io.PrintStream;
import java.util.Locale;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureResult.TwinResult;

/**
 * Tells how far a torture is: a line that rewrites itself each second on a terminal, else a line
 * every five. What fails is told at once.
 */
final class LiveProgress {
  private static final long TERMINAL_NANOS = 1_000_000_000L;
  private static final long OTHER_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private Trial current;
  private long told;
  private int failuresTold;

  LiveProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void announce(TortureRequest request) {
    out.printf(
        Locale.ROOT,
        "Torturing %s by %d readers for %d s, seed %d; first the broken twins, up to %d s each%n",
        String.join(", ", request.flavors().stream().map(RcuFlavor::id).toList()),
        request.readers(),
        request.length().toSeconds(),
        request.seed(),
        TortureRequest.TIME_TO_CATCH.toSeconds());
    request.leftOut().forEach((id, reason) -> out.printf("Left out: %s: %s%n", id, reason));
  }

  void ended(TwinResult twin) {
    out.println(Summary.line(twin));
  }

  /** Called every few milliseconds. */
  void tick(Trial trial) {
    if (trial != current) {
      current = trial;
      told = 0;
      failuresTold = 0;
    }
    tellFailures(trial);
    long elapsed = trial.elapsed().toNanos();
    if (elapsed - told >= (terminal ? TERMINAL_NANOS : OTHER_NANOS)) {
      told = elapsed;
      if (terminal) {
        out.print("\r\u001b[K" + line(trial));
        out.flush();
      } else {
        out.println(line(trial));
      }
    }
  }

  void ended(Trial trial) {
    tellFailures(trial);
    clear();
  }

  private void tellFailures(Trial trial) {
    int kinds = trial.failures.counts().size();
    if (kinds > failuresTold) {
      failuresTold = kinds;
      clear();
      out.printf("%s fails: %s%n", trial.subject.id(), trial.failures.kept().get(0));
    }
  }

  private void clear() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  static String line(Trial trial) {
    return String.format(
        Locale.ROOT,
        "%s %d s: %s reads, %s updates, %s grace periods, ages %s",
        trial.subject.id(),
        trial.elapsed().toSeconds(),
        Summary.round(trial.tally.get(Count.READS)),
        Summary.round(trial.tally.get(Count.UPDATES)),
        Summary.round(GracePeriodTimes.of(trial.statistics()).count()),
        trial.tally.ages());
  }
}
