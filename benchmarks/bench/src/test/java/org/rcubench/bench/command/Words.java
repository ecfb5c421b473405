package org.rcubench.bench.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Overrides;
import org.rcubench.bench.plan.Selection;
import org.rcubench.bench.plan.ThreadCounts;

/** Makes selections from the words of a command line. */
public final class Words {
  private Words() {}

  /** JMH's words, with {@code -t} and {@code -tg} taken out as the launcher does. */
  public static Selection selection(String line) {
    List<Integer> threads = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    Set<String> params = new LinkedHashSet<>();
    List<String> forJmh = new ArrayList<>();
    List<String> words = line.isEmpty() ? List.of() : Arrays.asList(line.split(" ", -1));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-t")) {
        threads.addAll(ThreadCounts.list(words.get(++i)));
      } else if (word.equals("-tg")) {
        groups.addAll(ThreadCounts.groups(words.get(++i)));
      } else {
        forJmh.add(word);
        if (word.equals("-p")) {
          params.add(words.get(i + 1).replaceFirst("=.*", ""));
        }
      }
    }
    try {
      return new Selection(
          new CommandLineOptions(forJmh.toArray(String[]::new)),
          new Overrides(threads, groups, params));
    } catch (CommandLineOptionException e) {
      throw new AssertionError(e);
    }
  }

  /** The cells of a selection in JMH's own words. */
  public static List<Cell> cells(String line) {
    List<List<Cell>> stages = selection(line).cells();
    if (stages.size() != 1) {
      throw new AssertionError("a selection in JMH's words is one stage");
    }
    return stages.get(0);
  }

  public static BenchmarkListEntry entry(String benchmark) {
    return BenchmarkList.defaultList()
        .find(
            OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
            List.of("\\." + benchmark.replace(".", "\\.") + "$"),
            List.of())
        .first();
  }
}
