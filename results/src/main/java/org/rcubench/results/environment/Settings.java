package org.rcubench.results.environment;

import java.util.List;

/**
 * What was asked of the launcher.
 *
 * @param arguments the command line, word by word
 * @param profile the profile's name, or {@code custom} for a run selected in JMH's own words
 * @param seed the seed of the order of the forks
 * @param nanosPerToken what one token of calibrated work costs on this machine, in nanoseconds
 */
public record Settings(List<String> arguments, String profile, long seed, double nanosPerToken) {

  /** Takes an unmodifiable copy of the arguments. */
  public Settings {
    arguments = List.copyOf(arguments);
  }
}
