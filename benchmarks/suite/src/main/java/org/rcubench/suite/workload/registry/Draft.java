package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;

/** What an updater draws, before the update, of a person to be. */
final class Draft {
  private static final int OLDEST = 100;
  private static final long RICHEST = 1_000_000;
  private static final int CLEVEREST = 200;

  private final SplittableRandom random;
  private final int size;

  int number;
  int age;
  long money;
  int iq;

  Draft(SplittableRandom random, int size) {
    this.random = random;
    this.size = size;
  }

  void draw() {
    number = random.nextInt(size);
    age = random.nextInt(OLDEST + 1);
    money = random.nextLong(RICHEST + 1);
    iq = random.nextInt(CLEVEREST + 1);
  }
}
