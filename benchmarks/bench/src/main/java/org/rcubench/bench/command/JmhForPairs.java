package org.rcubench.bench.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.bench.plan.UsageException;

/** What JMH's options say of the forks of a pair. */
final class JmhForPairs {
  private JmhForPairs() {}

  /**
   * How forks run.
   *
   * @param jmh what JMH understood
   * @throws UsageException if it is to do something that means nothing to pairs
   */
  static PairPlan plan(CommandLineOptions jmh) {
    requireOfUse(jmh);
    PairPlan plan = PairPlan.defaults();
    List<String> words = new ArrayList<>();
    jmh.getBenchModes().forEach(mode -> words.addAll(List.of("-bm", mode.shortLabel())));
    jmh.getJvmArgsPrepend()
        .orElse(List.of())
        .forEach(word -> words.addAll(List.of("-jvmArgsPrepend", word)));
    jmh.getJvmArgs().orElse(List.of()).forEach(word -> words.addAll(List.of("-jvmArgs", word)));
    jmh.getJvmArgsAppend()
        .orElse(List.of())
        .forEach(word -> words.addAll(List.of("-jvmArgsAppend", word)));
    if (jmh.shouldDoGC().orElse(false)) {
      words.addAll(List.of("-gc", "true"));
    }
    Duration turn = duration(jmh.getMeasurementTime(), plan.turn());
    return new PairPlan(
        jmh.getWarmupIterations().orElse(plan.warmups()),
        jmh.getMeasurementIterations().orElse(plan.iterations()),
        duration(jmh.getWarmupTime(), turn),
        turn,
        words);
  }

  private static Duration duration(Optional<TimeValue> asked, Duration otherwise) {
    return asked.hasValue()
        ? Duration.ofMillis(asked.get().convertTo(TimeUnit.MILLISECONDS))
        : otherwise;
  }

  /** What would be passed over in silence is refused. */
  private static void requireOfUse(CommandLineOptions jmh) {
    if (jmh.getBenchModes().size() > 1 || jmh.getBenchModes().contains(Mode.All)) {
      throw new UsageException("-bm: one mode at a time, so that a row has one number");
    }
    Map<String, Boolean> others = new LinkedHashMap<>();
    others.put("-l", jmh.shouldList() || jmh.shouldListWithParams());
    others.put("-lprof", jmh.shouldListProfilers());
    others.put("-lrf", jmh.shouldListResultFormats());
    others.put("-f", jmh.getForkCount().hasValue());
    others.put("-wf", jmh.getWarmupForkCount().hasValue());
    others.put("-wm", jmh.getWarmupMode().hasValue());
    others.put("-wmb", !jmh.getWarmupIncludes().isEmpty());
    others.put("-bs", jmh.getMeasurementBatchSize().hasValue());
    others.put("-wbs", jmh.getWarmupBatchSize().hasValue());
    others.put("-opi", jmh.getOperationsPerInvocation().hasValue());
    others.put("-tu", jmh.getTimeUnit().hasValue());
    others.put("-to", jmh.getTimeout().hasValue());
    others.put("-si", jmh.shouldSyncIterations().hasValue());
    others.put("-foe", jmh.shouldFailOnError().hasValue());
    others.put("-prof", !jmh.getProfilers().isEmpty());
    others.put("-jvm", jmh.getJvm().hasValue());
    others.put("-v", jmh.verbosity().hasValue());
    others.put("-o", jmh.getOutput().hasValue());
    others.put("-rf", jmh.getResultFormat().hasValue());
    others.put("-rff", jmh.getResult().hasValue());
    others.forEach(
        (option, given) -> {
          if (given) {
            throw new UsageException(
                ("%s means nothing to compare, whose pairs are one fork of each side that run in"
                        + " turns of -r; see -h for the options of JMH that do")
                    .formatted(option));
          }
        });
  }
}
