package org.rcubench.bench.plan;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Gives JMH its part of the command line. */
public final class JmhOptions {
  private JmhOptions() {}

  /**
   * Has JMH read these words.
   *
   * @param words options and regexps, but for {@code -p}
   * @param params the values of {@code -p}
   * @throws UsageException if JMH does not understand them
   */
  public static CommandLineOptions of(List<String> words, List<String> params) {
    List<String> all = new ArrayList<>(words);
    for (String param : params) {
      all.add("-p");
      all.add(param);
    }
    try {
      return new CommandLineOptions(all.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw new UsageException(e.getMessage() + "; see -h", e);
    }
  }
}
