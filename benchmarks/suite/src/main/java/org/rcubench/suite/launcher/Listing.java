package org.rcubench.suite.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.suite.strategy.StrategyInfo;

/** JMH's lists: benchmarks, parameters, profilers, result formats. */
final class Listing {
  private final CommandLineOptions jmh;
  private final List<String> params;

  Listing(CommandLineOptions jmh, List<String> params) {
    this.jmh = jmh;
    this.params = params;
  }

  static boolean asked(CommandLineOptions jmh) {
    return jmh.shouldList()
        || jmh.shouldListWithParams()
        || jmh.shouldListProfilers()
        || jmh.shouldListResultFormats();
  }

  void print() {
    try {
      printAsked();
    } catch (PatternSyntaxException e) {
      throw Selection.notARegexp(e);
    }
  }

  private void printAsked() {
    if (jmh.shouldListProfilers()) {
      jmh.listProfilers();
    } else if (jmh.shouldListResultFormats()) {
      jmh.listResultFormats();
    } else if (jmh.shouldListWithParams()) {
      new Runner(jmh).listWithParams(withEveryStrategy());
    } else {
      new Runner(jmh).list();
    }
  }

  /** The launcher, not the annotation, says which strategies there are. */
  private CommandLineOptions withEveryStrategy() {
    List<String> words = new ArrayList<>();
    if (params.stream().noneMatch(param -> param.startsWith("strategy="))) {
      words.add("-p");
      words.add(
          "strategy="
              + String.join(
                  ",", Profile.availableStrategies().stream().map(StrategyInfo::id).toList()));
    }
    for (String param : params) {
      words.add("-p");
      words.add(param);
    }
    for (String exclude : jmh.getExcludes()) {
      words.add("-e");
      words.add(exclude);
    }
    words.addAll(jmh.getIncludes());
    try {
      return new CommandLineOptions(words.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }
}
