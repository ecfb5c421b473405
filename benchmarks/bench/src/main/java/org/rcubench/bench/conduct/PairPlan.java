package org.rcubench.bench.conduct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How each fork of a pair runs.
 *
 * @param warmups iterations before those that count
 * @param iterations iterations that count
 * @param warmup how long each of the former takes
 * @param turn how long each of the latter takes
 * @param jmh further words for JMH, such as {@code -jvmArgsAppend -Xmx1g}
 */
public record PairPlan(
    int warmups, int iterations, Duration warmup, Duration turn, List<String> jmh) {
  /** Takes an unmodifiable copy. */
  public PairPlan {
    jmh = List.copyOf(jmh);
  }

  /** {@return ten turns of warm-up and twenty that count, of 100 ms each} */
  public static PairPlan defaults() {
    return new PairPlan(10, 20, Duration.ofMillis(100), Duration.ofMillis(100), List.of());
  }

  /** {@return what a pair takes, less starting the JVMs} */
  public Duration length() {
    return warmup.multipliedBy(2L * warmups).plus(turn.multipliedBy(2L * iterations));
  }

  /** {@return the longest turn, whatever it is for} */
  Duration longestTurn() {
    return warmup.compareTo(turn) > 0 ? warmup : turn;
  }

  public List<String> arguments() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-f",
                "1",
                "-wf",
                "0",
                "-foe",
                "true",
                "-wi",
                Integer.toString(warmups),
                "-w",
                warmup.toMillis() + "ms",
                "-i",
                Integer.toString(iterations),
                "-r",
                turn.toMillis() + "ms"));
    words.addAll(jmh);
    return words;
  }
}
