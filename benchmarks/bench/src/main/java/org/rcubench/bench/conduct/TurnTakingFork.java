package org.rcubench.bench.conduct;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fork that iterates in its turns only. */
final class TurnTakingFork {
  private final String name;
  private final TurnServer.Connection connection;
  private final Duration first;
  private final Duration later;
  private final List<Double> scores = new ArrayList<>();
  private String unit = "";
  private Optional<String> ready = Optional.empty();
  private boolean hasIterated;

  private TurnTakingFork(
      String name, TurnServer.Connection connection, Duration first, Duration later) {
    this.name = name;
    this.connection = connection;
    this.first = first;
    this.later = later;
  }

  /**
   * Waits until a fork is ready for its first turn.
   *
   * @param turn how long it iterates in its turn
   */
  static TurnTakingFork await(
      TurnServer server, String name, ForkProcess fork, Duration turn, Timeouts timeouts)
      throws IOException, LockstepFailure {
    TurnTakingFork waiting =
        new TurnTakingFork(
            name,
            server.await(name, fork, timeouts.begin()),
            turn.plus(timeouts.setUp()),
            turn.plus(timeouts.iterate()));
    waiting.ready = waiting.read(waiting.later);
    return waiting;
  }

  /**
   * Lets it iterate once, and waits until it is ready again or has gone: what JMH does after an
   * iteration must not fall into the turn of the other.
   *
   * @return whether it did, for at the end it has gone instead
   */
  boolean turn() throws IOException, LockstepFailure {
    if (ready.isEmpty()) {
      return false;
    }
    connection.write("go");
    String[] done = read(hasIterated ? later : first).orElse("").split(" ", 3);
    if (done.length < 3 || !done[0].equals("done")) {
      throw new LockstepFailure("%s died in an iteration".formatted(name));
    }
    if (ready.get().equals("ready measurement")) {
      scores.add(Double.valueOf(done[1]));
      unit = done[2];
    }
    hasIterated = true;
    ready = read(later);
    return true;
  }

  /** The scores of the iterations that counted. */
  List<Double> scores() {
    return scores;
  }

  /** JMH's unit of the scores; empty before the first. */
  String unit() {
    return unit;
  }

  private Optional<String> read(Duration timeout) throws IOException, LockstepFailure {
    try {
      return connection.read(timeout);
    } catch (SocketTimeoutException e) {
      throw new LockstepFailure(
          "%s has been silent for %d s".formatted(name, timeout.toSeconds()), e);
    }
  }
}
