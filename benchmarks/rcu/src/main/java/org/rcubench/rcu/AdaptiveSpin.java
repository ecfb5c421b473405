package org.rcubench.rcu;

/**
 * How long a driver spins before it sleeps, learnt from how its domain's last waits ended, as
 * HotSpot's monitors do. Used by one driver at a time.
 */
final class AdaptiveSpin {
  /*
   * A section that runs on another processor ends soon, and spinning through it is far cheaper than
   * sleeping and being woken. A reader that has lost its processor, perhaps to the driver itself,
   * gets nowhere while the driver spins. Only experience tells the two apart: a wait that ended
   * while spinning allows the next at least four times as long, and an eighth more than before; one
   * that did not takes a quarter away. Now and then the maximum is tried, so that a driver that once
   * learnt to sleep at once can learn better.
   */

  /** The fewest turns to spin, however often that was in vain. */
  static final int MIN_TURNS = 32;

  /** The most turns to spin. */
  static final int MAX_TURNS = 1024;

  /** The maximum is tried in one wait of these. */
  static final int PROBE_INTERVAL = 32;

  private int learnt = MAX_TURNS / 4;
  private int waits;

  /** For how many turns to spin in the wait that begins. */
  int turns() {
    waits++;
    return waits % PROBE_INTERVAL == 0 ? MAX_TURNS : learnt;
  }

  /** The wait ended after that many turns. */
  void succeeded(int turns) {
    learnt = Math.min(MAX_TURNS, Math.max(4 * turns, learnt + learnt / 8));
  }

  /** The wait did not end. */
  void failed() {
    learnt = Math.max(MIN_TURNS, learnt - learnt / 4);
  }
}
