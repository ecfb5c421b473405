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

  private final Map<Side, JarUnderTest> jars;
  private final Workspace workspace;
  private final PairPlan plan;
  private final Timeouts timeouts;

  /**
   * A way to measure pairs.
   *
   * @param jars the jar of each side
   * @param workspace where the forks keep what they need, for as long as they run
   * @param plan how each fork runs
   */
  public LockstepPair(Map<Side, JarUnderTest> jars, Workspace workspace, PairPlan plan) {
    this(jars, workspace, plan, Timeouts.defaults());
  }

  public LockstepPair(
      Map<Side, JarUnderTest> jars, Workspace workspace, PairPlan plan, Timeouts timeouts) {
    this.jars = new EnumMap<>(jars);
    this.workspace = workspace;
    this.plan = plan;
    this.timeouts = timeouts;
  }

  @Override
  public PairResult run(BenchmarkRow row, RandomGenerator random)
      throws LockstepFailure, InterruptedException {
    long began = System.nanoTime();
    Side first = random.nextBoolean() ? Side.BASE : Side.HEAD;
    try (TurnServer server = TurnServer.open();
        ForkProcess one = start(first, row, server.port());
        ForkProcess other = start(first.other(), row, server.port())) {
      Map<Side, ForkProcess> forks = new EnumMap<>(Map.of(first, one, first.other(), other));
      try {
        Map<Side, TurnTakingFork> turns = conduct(server, forks, random);
        return result(first, turns, Duration.ofNanos(System.nanoTime() - began));
      } catch (LockstepFailure failure) {
        workspace.check();
        throw new LockstepFailure(
            "%s%n%s%n%s"
                .formatted(
                    failure.getMessage(), lastLines(forks, Side.BASE), lastLines(forks, Side.HEAD)),
            failure);
      }
    } catch (IOException e) {
      workspace.check();
      throw new LockstepFailure("the forks could not be reached: " + e.getMessage(), e);
    }
  }

  private static String lastLines(Map<Side, ForkProcess> forks, Side side) {
    return "-- the last lines of %s:%n%s".formatted(side.id(), forks.get(side).lastLines());
  }

  private ForkProcess start(Side side, BenchmarkRow row, int port) throws IOException {
    return workspace.start(jars.get(side), row, plan, port, side.id());
  }

  /** Lets the two take turns until they have no more, and end. */
  private Map<Side, TurnTakingFork> conduct(
      TurnServer server, Map<Side, ForkProcess> forks, RandomGenerator random)
      throws IOException, LockstepFailure, InterruptedException {
    Map<Side, TurnTakingFork> turns = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      turns.put(
          side,
          TurnTakingFork.await(server, side.id(), forks.get(side), plan.longestTurn(), timeouts));
    }
    boolean more = true;
    while (more) {
      Side leading = random.nextBoolean() ? Side.BASE : Side.HEAD;
      boolean led = turns.get(leading).turn();
      more = turns.get(leading.other()).turn();
      if (led != more) {
        Side gone = led ? leading.other() : leading;
        forks.get(gone).finish(gone.id(), timeouts.end());
        throw new LockstepFailure(
            "%s ran fewer iterations than %s".formatted(gone.id(), gone.other().id()));
      }
    }
    for (Side side : Side.values()) {
      server.requireEnd(side.id(), forks.get(side), timeouts.end());
      forks.get(side).finish(side.id(), timeouts.end());
    }
    return turns;
  }

  private static PairResult result(Side first, Map<Side, TurnTakingFork> turns, Duration spent)
      throws LockstepFailure {
    TurnTakingFork base = turns.get(Side.BASE);
    TurnTakingFork head = turns.get(Side.HEAD);
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
