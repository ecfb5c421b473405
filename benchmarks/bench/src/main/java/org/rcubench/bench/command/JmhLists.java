package org.rcubench.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.bench.plan.JmhOptions;
import org.rcubench.bench.plan.Profile;
import org.rcubench.bench.plan.Selection;
import org.rcubench.suite.strategy.StrategyInfo;

/** JMH's lists: benchmarks, parameters, profilers, result formats. */
final class JmhLists {
  private final CommandLineOptions jmh;
  private final List<String> params;

  JmhLists(CommandLineOptions jmh, List<String> params) {
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
    List<String> values = new ArrayList<>(params);
    if (params.stream().noneMatch(param -> param.startsWith("strategy="))) {
      values.add(
          "strategy="
              + String.join(
                  ",", Profile.availableStrategies().stream().map(StrategyInfo::id).toList()));
    }
    List<String> words = new ArrayList<>();
    for (String exclude : jmh.getExcludes()) {
      words.add("-e");
      words.add(exclude);
    }
    words.addAll(jmh.getIncludes());
    return JmhOptions.of(words, values);
  }
}
