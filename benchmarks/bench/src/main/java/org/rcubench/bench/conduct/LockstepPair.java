package org.rcubench.bench.conduct;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Measures a row once on both sides: a fork of each lives at the same time, and only one of the two
 * runs at any moment. Which is started first, and which goes first in each turn, is drawn anew: a
 * fixed order favours one side.
 */
public final class LockstepPair implements PairMeasurer {

  private final Map<Side, JarUnderTest> contenders;
  private final Workspace workspace;
  private final PairPlan plan;
  private final Timeouts patience;

  /**
   * A way to measure pairs.
   *
   * @param contenders what each side is
   * @param workspace where the forks keep what they need, for as long as they run
   * @param plan how each fork runs
   */
  public LockstepPair(Map<Side, JarUnderTest> contenders, Workspace workspace, PairPlan plan) {
    this(contenders, workspace, plan, Timeouts.defaults());
  }

  public LockstepPair(
      Map<Side, JarUnderTest> contenders, Workspace workspace, PairPlan plan, Timeouts patience) {
    this.contenders = new EnumMap<>(contenders);
    this.workspace = workspace;
    this.plan = plan;
    this.patience = patience;
  }

  @Override
  public PairResult run(BenchmarkRow row, RandomGenerator random)
      throws LockstepFailure, InterruptedException {
    long began = System.nanoTime();
    Side first = random.nextBoolean() ? Side.BASE : Side.HEAD;
    try (TurnServer turnstile = TurnServer.open();
        ForkProcess one = start(first, row, turnstile.port());
        ForkProcess other = start(first.other(), row, turnstile.port())) {
      Map<Side, ForkProcess> forks = new EnumMap<>(Map.of(first, one, first.other(), other));
      try {
        Map<Side, TurnTakingFork> players = conduct(turnstile, forks, random);
        return result(first, players, Duration.ofNanos(System.nanoTime() - began));
      } catch (LockstepFailure failure) {
        workspace.check();
        throw new LockstepFailure(
            "%s%n%s%n%s"
                .formatted(failure.getMessage(), words(forks, Side.BASE), words(forks, Side.HEAD)),
            failure);
      }
    } catch (IOException e) {
      workspace.check();
      throw new LockstepFailure("the forks could not be reached: " + e.getMessage(), e);
    }
  }

  private static String words(Map<Side, ForkProcess> forks, Side side) {
    return "-- %s's last words:%n%s".formatted(side.id(), forks.get(side).lastWords());
  }

  private ForkProcess start(Side side, BenchmarkRow row, int port) throws IOException {
    return workspace.start(contenders.get(side), row, plan, port, side.id());
  }

  /** Lets the two take turns until they have no more, and end. */
  private Map<Side, TurnTakingFork> conduct(
      TurnServer turnstile, Map<Side, ForkProcess> forks, RandomGenerator random)
      throws IOException, LockstepFailure, InterruptedException {
    Map<Side, TurnTakingFork> players = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      players.put(
          side,
          TurnTakingFork.await(
              turnstile, side.id(), forks.get(side), plan.longestTurn(), patience));
    }
    boolean more = true;
    while (more) {
      Side leading = random.nextBoolean() ? Side.BASE : Side.HEAD;
      boolean led = players.get(leading).turn();
      more = players.get(leading.other()).turn();
      if (led != more) {
        Side gone = led ? leading.other() : leading;
        forks.get(gone).finish(gone.id(), patience.end());
        throw new LockstepFailure(
            "%s ran fewer iterations than %s".formatted(gone.id(), gone.other().id()));
      }
    }
    for (Side side : Side.values()) {
      turnstile.requireThrough(side.id(), forks.get(side), patience.end());
      forks.get(side).finish(side.id(), patience.end());
    }
    return players;
  }

  private static PairResult result(Side first, Map<Side, TurnTakingFork> players, Duration spent)
      throws LockstepFailure {
    TurnTakingFork base = players.get(Side.BASE);
    TurnTakingFork head = players.get(Side.HEAD);
    if (base.scores().isEmpty()) {
      throw new LockstepFailure("no iteration counted");
    }
    if (!base.unit().equals(head.unit())) {
      throw new LockstepFailure(
          "base measures in %s, head in %s".formatted(base.unit(), head.unit()));
    }
    return new PairResult(first, base.unit(), base.scores(), head.scores(), spent);
  }
}
