package org.rcubench.torture;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureFailures.Failure;
import org.rcubench.torture.TortureResult.FlavorResult;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.TortureRounds.DomainUnderTest;

/** Tortures the broken twins, to show that the checks work, and then the flavors. */
public final class Torture {
  private final TortureRequest request;
  private final TortureProgress progress;
  private final BooleanSupplier stop;

  /**
   * Prepares a torture that {@link #run} starts.
   *
   * @param request what to torture
   * @param out where to print the progress
   * @param terminal whether that is a terminal, where a line can be overwritten
   * @param stop whether to stop early and keep the results so far; asked every few milliseconds
   */
  public Torture(TortureRequest request, PrintStream out, boolean terminal, BooleanSupplier stop) {
    this.request = request;
    this.progress = new TortureProgress(out, terminal);
    this.stop = stop;
  }

  /** {@return the results} */
  public TortureResult run() {
    long began = System.nanoTime();
    progress.announce(request);
    List<TwinResult> twins = new ArrayList<>();
    for (Twin twin : request.twins()) {
      if (!stop.getAsBoolean()) {
        torture(twin).ifPresent(twins::add);
      }
    }
    List<FlavorResult> flavors = new ArrayList<>();
    for (RcuFlavor flavor : request.flavors()) {
      if (!stop.getAsBoolean()) {
        flavors.add(torture(flavor));
      }
    }
    boolean interrupted = stop.getAsBoolean();
    return new TortureResult(
        TortureResult.SCHEMA,
        !interrupted
            && flavors.stream().allMatch(FlavorResult::passed)
            && twins.stream().allMatch(TwinResult::caught),
        interrupted,
        request.seed(),
        request.readers(),
        (System.nanoTime() - began) / 1e9,
        flavors,
        twins,
        request.leftOut());
  }

  /** Empty if it was stopped before the twin was caught. */
  private Optional<TwinResult> torture(Twin twin) {
    TortureRounds rounds =
        new TortureRounds(
            new DomainUnderTest(twin.id(), twin::open), request.forTwins(), request.seed());
    rounds.run(
        TortureRequest.TIME_TO_CATCH,
        () -> stop.getAsBoolean() || rounds.failures.first(twin.caughtBy()).isPresent());
    Optional<Failure> caught =
        rounds
            .failures
            .first(twin.caughtBy())
            .filter(failure -> failure.nanos() <= TortureRequest.TIME_TO_CATCH.toNanos());
    if (caught.isEmpty() && stop.getAsBoolean()) {
      return Optional.empty();
    }
    TwinResult result = TwinResult.of(rounds, twin.flaw(), caught);
    progress.ended(result);
    return Optional.of(result);
  }

  private FlavorResult torture(RcuFlavor flavor) {
    TortureRounds rounds =
        new TortureRounds(
            new DomainUnderTest(flavor.id(), flavor::open), request.forFlavors(), request.seed());
    rounds.run(
        request.share(),
        () -> {
          progress.update(rounds);
          return stop.getAsBoolean() || rounds.hung();
        });
    progress.ended(rounds);
    return FlavorResult.of(rounds);
  }
}
