package org.rcubench.suite.compare;

import java.io.File;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rcubench.lockstep.TurnProfiler;

/**
 * Measures a row once on both sides: a fork of each lives at the same time, and only one of the two
 * runs at any moment. Which is started first, and which goes first in each turn, is drawn anew: a
 * fixed order favours one side.
 */
final class LockstepPair implements Measuring {
  private static final Duration TO_BEGIN = Duration.ofMinutes(2);
  private static final Duration TO_END = Duration.ofMinutes(1);

  /** An iteration may outlast its turn: JMH lets every thread finish what it does. */
  private static final Duration TO_ITERATE = Duration.ofMinutes(1);

  private final Map<Side, Contender> contenders;
  private final Path lockstep;
  private final Path folder;
  private final PairPlan plan;

  /**
   * A way to measure pairs.
   *
   * @param contenders what each side is
   * @param lockstep the jar of the profiler
   * @param folder where to keep what JMH prints, for as long as it runs
   * @param plan how each fork runs
   */
  LockstepPair(Map<Side, Contender> contenders, Path lockstep, Path folder, PairPlan plan) {
    this.contenders = new EnumMap<>(contenders);
    this.lockstep = lockstep;
    this.folder = folder;
    this.plan = plan;
  }

  @Override
  public PairResult run(Row row, RandomGenerator random)
      throws LockstepFailure, InterruptedException {
    Side first = random.nextBoolean() ? Side.BASE : Side.HEAD;
    try (Turnstile turnstile = Turnstile.open();
        ForkProcess one = start(first, row, turnstile.port());
        ForkProcess other = start(first.other(), row, turnstile.port())) {
      Map<Side, ForkProcess> forks = new EnumMap<>(Map.of(first, one, first.other(), other));
      try {
        return conduct(turnstile, forks, first, random);
      } catch (LockstepFailure failure) {
        throw new LockstepFailure(
            "%s%n%s%n%s"
                .formatted(failure.getMessage(), words(forks, Side.BASE), words(forks, Side.HEAD)),
            failure);
      }
    } catch (IOException e) {
      throw new LockstepFailure("the forks could not be reached: " + e.getMessage(), e);
    }
  }

  private static String words(Map<Side, ForkProcess> forks, Side side) {
    return "-- %s's last words:%n%s".formatted(side.id(), forks.get(side).lastWords());
  }

  private ForkProcess start(Side side, Row row, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(BenchmarkJar.java());
    // The two run at the same time, which is the point.
    command.add("-Djmh.ignoreLock=true");
    command.add("-cp");
    command.add(contenders.get(side).jar() + File.pathSeparator + lockstep);
    command.add("org.openjdk.jmh.Main");
    command.addAll(contenders.get(side).of(row).arguments());
    command.addAll(plan.arguments());
    command.add("-prof");
    command.add("%s:%d,%s".formatted(TurnProfiler.class.getName(), port, side.id()));
    return ForkProcess.start(command, folder);
  }

  private PairResult conduct(
      Turnstile turnstile, Map<Side, ForkProcess> forks, Side first, RandomGenerator random)
      throws IOException, LockstepFailure, InterruptedException {
    Map<Side, Player> players = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      Turnstile.Seat seat = turnstile.await(side.id(), forks.get(side), TO_BEGIN);
      players.put(side, new Player(side, seat));
    }
    boolean more = true;
    while (more) {
      Side leading = random.nextBoolean() ? Side.BASE : Side.HEAD;
      boolean led = players.get(leading).turn();
      more = players.get(leading.other()).turn();
      if (led != more) {
        throw new LockstepFailure("base and head did not run the same number of iterations");
      }
    }
    for (Side side : Side.values()) {
      forks.get(side).finish(side.id(), TO_END);
    }
    Player base = players.get(Side.BASE);
    Player head = players.get(Side.HEAD);
    if (base.scores.isEmpty()) {
      throw new LockstepFailure("no iteration counted");
    }
    if (!base.unit.equals(head.unit)) {
      throw new LockstepFailure("base measures in %s, head in %s".formatted(base.unit, head.unit));
    }
    return new PairResult(first, base.unit, base.scores, head.scores);
  }

  /** One side of the pair as it plays. */
  private static final class Player {
    private final Side side;
    private final Turnstile.Seat seat;
    private final List<Double> scores = new ArrayList<>();
    private String unit = "";

    Player(Side side, Turnstile.Seat seat) {
      this.side = side;
      this.seat = seat;
    }

    /** Lets it iterate once; says whether it did, for at the end it has gone instead. */
    boolean turn() throws IOException, LockstepFailure {
      Optional<String> ready = hear();
      if (ready.isEmpty()) {
        return false;
      }
      seat.say("go");
      String[] done = hear().orElse("").split(" ", 3);
      if (done.length < 3 || !done[0].equals("done")) {
        throw new LockstepFailure("%s died in an iteration".formatted(side.id()));
      }
      if (ready.get().equals("ready measurement")) {
        scores.add(Double.valueOf(done[1]));
        unit = done[2];
      }
      return true;
    }

    private Optional<String> hear() throws IOException, LockstepFailure {
      try {
        return seat.hear(TO_ITERATE);
      } catch (SocketTimeoutException e) {
        throw new LockstepFailure(
            "%s has been silent for %d s".formatted(side.id(), TO_ITERATE.toSeconds()), e);
      }
    }
  }
}
