package org.rcubench.bench.conduct;

import java.io.IOException;
import java.util.List;

/**
 * Measures a row by one fork that has the machine to itself, as JMH does: what lockstep has to do
 * better than.
 */
public final class LoneFork {
  private static final String NAME = "fork";

  private final JarUnderTest jar;
  private final Workspace workspace;
  private final PairPlan plan;

  /**
   * A way to measure forks.
   *
   * @param jar whose benchmarks run
   * @param workspace where the fork keeps what it needs, for as long as it runs
   * @param plan how it runs
   */
  public LoneFork(JarUnderTest jar, Workspace workspace, PairPlan plan) {
    this.jar = jar;
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
    try (TurnServer server = TurnServer.open();
        ForkProcess fork = workspace.start(jar, row, plan, server.port(), NAME)) {
      Timeouts timeouts = Timeouts.defaults();
      TurnTakingFork turns = TurnTakingFork.await(server, NAME, fork, plan.longestTurn(), timeouts);
      while (turns.turn()) {
        // It goes again as soon as it is ready.
      }
      fork.finish(NAME, timeouts.end());
      if (turns.scores().isEmpty()) {
        throw new LockstepFailure("no iteration counted");
      }
      return turns.scores();
    } catch (LockstepFailure failure) {
      workspace.check();
      throw failure;
    } catch (IOException e) {
      workspace.check();
      throw new LockstepFailure("the fork could not be reached: " + e.getMessage(), e);
    }
  }
}
