package org.rcubench.rcu;

/**
 * How long a driver spins before it sleeps, learnt from how its domain's last waits ended. Used by
 * one driver at a time.
 */
final class Spinning {
  /*
   * A section that runs on another processor ends soon, and spinning through it is far cheaper than
   * to sleep and be woken. A reader that has lost its processor, perhaps to the driver itself, gets
   * nowhere while the driver spins. Nothing tells the two apart but experience: a wait that ended
   * while spinning allows the next at least four times as long, and an eighth more than before; one
   * that did not takes a quarter away. Now and then the most is tried, lest a driver that once learnt
   * to sleep at once never learn better.
   */
  static final int FEWEST = 32;
  static final int MOST = 1024;
  static final int TRY_EVERY = 32;

  private int learnt = MOST / 4;
  private int waits;

  /** For how many turns to spin in the wait that begins. */
  int turns() {
    waits++;
    return waits % TRY_EVERY == 0 ? MOST : learnt;
  }

  /** The wait ended after that many turns. */
  void sufficed(int turns) {
    learnt = Math.min(MOST, Math.max(4 * turns, learnt + learnt / 8));
  }

  /** The wait did not end. */
  void failed() {
    learnt = Math.max(FEWEST, learnt - learnt / 4);
  }
}
