package org.rcubench.suite.compare.lockstep;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fork as it plays, turn by turn. */
final class Player {
  private static final Duration TO_BEGIN = Duration.ofMinutes(2);

  /** An iteration may outlast its turn: JMH lets every thread finish what it does. */
  private static final Duration TO_ITERATE = Duration.ofMinutes(1);

  private final String name;
  private final Turnstile.Seat seat;
  private final List<Double> scores = new ArrayList<>();
  private String unit = "";

  private Player(String name, Turnstile.Seat seat) {
    this.name = name;
    this.seat = seat;
  }

  /** Waits until a fork is ready to play. */
  static Player await(Turnstile turnstile, String name, ForkProcess fork)
      throws IOException, LockstepFailure {
    return new Player(name, turnstile.await(name, fork, TO_BEGIN));
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
      throw new LockstepFailure("%s died in an iteration".formatted(name));
    }
    if (ready.get().equals("ready measurement")) {
      scores.add(Double.valueOf(done[1]));
      unit = done[2];
    }
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

  private Optional<String> hear() throws IOException, LockstepFailure {
    try {
      return seat.hear(TO_ITERATE);
    } catch (SocketTimeoutException e) {
      throw new LockstepFailure(
          "%s has been silent for %d s".formatted(name, TO_ITERATE.toSeconds()), e);
    }
  }
}
