package org.rcubench.bench.conduct;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.rcubench.bench.plan.Plan;
import org.rcubench.results.text.Format;

/**
 * Tells how far a run has come: a bar that rewrites itself on a terminal, else a line a fork. It
 * prints between forks only, so that nothing but the fork runs while it is measured; the time left
 * is reckoned from what the finished forks took beyond their planned time.
 */
public final class Progress {
  private static final int BAR = 30;
  private static final Duration FIRST_GUESS_OF_OVERHEAD = Duration.ofSeconds(1);

  private final PrintStream out;
  private final boolean terminal;
  private final int total;
  private long plannedNanosLeft;
  private int done;
  private int measured;
  private long overheadNanos;

  public Progress(Console console, List<Plan.Fork> forks) {
    this.out = console.out();
    this.terminal = console.terminal();
    this.total = forks.size();
    this.plannedNanosLeft = forks.stream().mapToLong(Progress::plannedNanos).sum();
  }

  /** A fork that is already on disk. */
  public void skip(Plan.Fork fork) {
    done++;
    plannedNanosLeft -= plannedNanos(fork);
  }

  public void begin(Plan.Fork fork) {
    if (terminal) {
      out.print("\r\u001b[K" + bar() + " " + shortened(fork.cell().id()));
      out.flush();
    }
  }

  public void end(Plan.Fork fork, long elapsedNanos, String outcome) {
    done++;
    measured++;
    plannedNanosLeft -= plannedNanos(fork);
    overheadNanos += Math.max(0, elapsedNanos - plannedNanos(fork));
    if (!terminal) {
      out.printf(
          Locale.ROOT,
          "[%d/%d, %s left] %s, fork %d: %s%n",
          done,
          total,
          Format.elapsed(left()),
          fork.cell().id(),
          fork.number(),
          outcome);
    }
  }

  /** Leaves room for a message, or ends the display. */
  public void clear() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  public Duration left() {
    long overhead = measured == 0 ? FIRST_GUESS_OF_OVERHEAD.toNanos() : overheadNanos / measured;
    return Duration.ofNanos(plannedNanosLeft + overhead * (total - done));
  }

  private String bar() {
    int filled = total == 0 ? BAR : BAR * done / total;
    return "[%s%s] %d/%d, %s left"
        .formatted(
            "#".repeat(filled), ".".repeat(BAR - filled), done, total, Format.elapsed(left()));
  }

  private static String shortened(String id) {
    return id.length() > 60 ? id.substring(0, 57) + "..." : id;
  }

  private static long plannedNanos(Plan.Fork fork) {
    return fork.cell().timing().nanos();
  }
}
