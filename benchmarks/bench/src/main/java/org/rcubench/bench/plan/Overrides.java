package org.rcubench.bench.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the command line asked for beyond what JMH's own options can say.
 *
 * @param threads the counts of {@code -t}; empty if it was not given
 * @param groups the groups of {@code -tg}; empty if it was not given
 * @param namedParams the names given with {@code -p}
 */
public record Overrides(
    List<Integer> threads, List<List<Integer>> groups, Set<String> namedParams) {

  /** JMH ignores a parameter that no benchmark has; a misspelt one would run something else. */
  void requireParams(Collection<String> existing) {
    for (String name : namedParams) {
      if (!existing.contains(name)) {
        throw new UsageException(
            "-p %s: no selected benchmark has that parameter; there are: %s"
                .formatted(name, String.join(", ", existing)));
      }
    }
  }
}
