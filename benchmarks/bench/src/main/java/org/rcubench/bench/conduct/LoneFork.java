package org.rcubench.bench.conduct;

import java.io.IOException;
import java.util.List;

/**
 * Measures a row by one fork that has the machine to itself, as JMH does without a partner: what
 * lockstep is to be judged by.
 */
public final class LoneFork {
  private static final String NAME = "fork";

  private final JarUnderTest contender;
  private final Workspace workspace;
  private final PairPlan plan;

  /**
   * A way to measure forks.
   *
   * @param contender what to run
   * @param workspace where the fork keeps what it needs, for as long as it runs
   * @param plan how it runs
   */
  public LoneFork(JarUnderTest contender, Workspace workspace, PairPlan plan) {
    this.contender = contender;
    this.workspace = workspace;
    this.plan = plan;
  }

  /**
   * Measures a row.
   *
   * @param row what
   * @return the scores of its iterations
   * @throws LockstepFailure if the fork died, hung, or measured nothing
   */
  public List<Double> run(BenchmarkRow row) throws LockstepFailure, InterruptedException {
    try (TurnServer turnstile = TurnServer.open();
        ForkProcess fork = workspace.start(contender, row, plan, turnstile.port(), NAME)) {
      Timeouts patience = Timeouts.defaults();
      TurnTakingFork player =
          TurnTakingFork.await(turnstile, NAME, fork, plan.longestTurn(), patience);
      while (player.turn()) {
        // It goes again as soon as it is ready.
      }
      fork.finish(NAME, patience.end());
      if (player.scores().isEmpty()) {
        throw new LockstepFailure("no iteration counted");
      }
      return player.scores();
    } catch (LockstepFailure failure) {
      workspace.check();
      throw failure;
    } catch (IOException e) {
      workspace.check();
      throw new LockstepFailure("the fork could not be reached: " + e.getMessage(), e);
    }
  }
}
