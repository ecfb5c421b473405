package org.rcubench.torture;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureResult.FlavorResult;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.twin.Twin;

/** Tortures the twins, to show that it can tell, and then the flavors. */
public final class Torture {
  private final TortureRequest request;
  private final LiveProgress progress;
  private final BooleanSupplier stop;

  /**
   * A torture that has not begun.
   *
   * @param request what to torture
   * @param out where to tell how far it is
   * @param terminal whether a person watches that live
   * @param stop whether to end early, with what there is; asked every few milliseconds
   */
  public Torture(TortureRequest request, PrintStream out, boolean terminal, BooleanSupplier stop) {
    this.request = request;
    this.progress = new LiveProgress(out, terminal);
    this.stop = stop;
  }

  /** {@return what came of it} */
  public TortureResult run() {
    long began = System.nanoTime();
    progress.announce(request);
    List<TwinResult> twins = new ArrayList<>();
    for (Twin twin : request.twins()) {
      if (!stop.getAsBoolean()) {
        trial(twin).ifPresent(twins::add);
      }
    }
    List<FlavorResult> flavors = new ArrayList<>();
    for (RcuFlavor flavor : request.flavors()) {
      if (!stop.getAsBoolean()) {
        flavors.add(trial(flavor));
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

  /** Empty if it was interrupted before anything came of it. */
  private Optional<TwinResult> trial(Twin twin) {
    Set<Check> checks = Expected.of(twin);
    Trial trial = new Trial(Subject.of(twin), request.forTwins(), request.seed());
    trial.run(
        TortureRequest.TIME_TO_CATCH,
        () -> stop.getAsBoolean() || trial.failures.first(checks).isPresent());
    Optional<Failure> caught =
        trial
            .failures
            .first(checks)
            .filter(failure -> failure.nanos() <= TortureRequest.TIME_TO_CATCH.toNanos());
    if (caught.isEmpty() && stop.getAsBoolean()) {
      return Optional.empty();
    }
    TwinResult result = TwinResult.of(trial, twin.flaw(), caught);
    progress.ended(result);
    return Optional.of(result);
  }

  private FlavorResult trial(RcuFlavor flavor) {
    Trial trial = new Trial(Subject.of(flavor), request.forFlavors(), request.seed());
    trial.run(
        request.share(),
        () -> {
          progress.tick(trial);
          return stop.getAsBoolean() || trial.hung();
        });
    progress.ended(trial);
    return FlavorResult.of(trial);
  }
}
