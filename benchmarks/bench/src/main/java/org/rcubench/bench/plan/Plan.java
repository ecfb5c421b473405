package org.rcubench.bench.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which forks run. Stages run one after the other; within a stage every cell runs one
 * fork a round, and each round is shuffled anew, so that a drift of the machine touches all
 * strategies alike. The same seed gives the same order.
 *
 * @param forks the forks, in the order to run them
 */
public record Plan(List<Fork> forks) {

  /**
   * One fork of a cell.
   *
   * @param place its place in the plan, from 1
   * @param cell what to run
   * @param number its number among the cell's forks, from 1
   */
  public record Fork(int place, Cell cell, int number) {}

  public static Plan of(List<List<Cell>> stages, long seed) {
    Random random = new Random(seed);
    List<Fork> forks = new ArrayList<>();
    for (List<Cell> stage : stages) {
      int rounds = stage.stream().mapToInt(Plan::rounds).max().orElse(0);
      for (int round = 1; round <= rounds; round++) {
        List<Cell> shuffled = new ArrayList<>(stage);
        Collections.shuffle(shuffled, random);
        for (Cell cell : shuffled) {
          if (round <= rounds(cell)) {
            forks.add(new Fork(forks.size() + 1, cell, round));
          }
        }
      }
    }
    return new Plan(List.copyOf(forks));
  }

  /** JMH runs a cell with 0 forks once, in its own JVM. */
  private static int rounds(Cell cell) {
    return Math.max(1, cell.forks());
  }
}
