package org.rcubench.bench.conduct;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fork as it plays, turn by turn. */
final class TurnTakingFork {
  private final String name;
  private final TurnServer.Seat seat;
  private final Duration first;
  private final Duration later;
  private final List<Double> scores = new ArrayList<>();
  private String unit = "";
  private Optional<String> ready = Optional.empty();
  private boolean hasPlayed;

  private TurnTakingFork(String name, TurnServer.Seat seat, Duration first, Duration later) {
    this.name = name;
    this.seat = seat;
    this.first = first;
    this.later = later;
  }

  /**
   * Waits until a fork is ready to play.
   *
   * @param turn how long it iterates in its turn
   */
  static TurnTakingFork await(
      TurnServer turnstile, String name, ForkProcess fork, Duration turn, Timeouts patience)
      throws IOException, LockstepFailure {
    TurnTakingFork player =
        new TurnTakingFork(
            name,
            turnstile.await(name, fork, patience.begin()),
            turn.plus(patience.setUp()),
            turn.plus(patience.iterate()));
    player.ready = player.hear(player.later);
    return player;
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
    seat.say("go");
    String[] done = hear(hasPlayed ? later : first).orElse("").split(" ", 3);
    if (done.length < 3 || !done[0].equals("done")) {
      throw new LockstepFailure("%s died in an iteration".formatted(name));
    }
    if (ready.get().equals("ready measurement")) {
      scores.add(Double.valueOf(done[1]));
      unit = done[2];
    }
    hasPlayed = true;
    ready = hear(later);
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

  private Optional<String> hear(Duration patience) throws IOException, LockstepFailure {
    try {
      return seat.hear(patience);
    } catch (SocketTimeoutException e) {
      throw new LockstepFailure(
          "%s has been silent for %d s".formatted(name, patience.toSeconds()), e);
    }
  }
}
