package org.rcubench.results.forks;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fork of a cell, as the launcher names it: {@code CounterPair.pair thrpt strategy=rwlock
 * update=copy -tg 1,1, fork 2}.
 *
 * @param benchmark class and method, without the package
 * @param mode JMH's short name of how it measured
 * @param strategy the strategy's id; empty where the benchmark has none
 * @param params the other parameters by name
 * @param roles threads by group role, readers first; empty if all threads do the same
 * @param threads threads in all
 * @param fork the fork of its cell, from 1
 */
public record ForkName(
    String benchmark,
    String mode,
    String strategy,
    SortedMap<String, String> params,
    List<Integer> roles,
    int threads,
    int fork) {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<benchmark>[^ .=]+\\.[^ .=]+) (?<mode>[^ =]+)(?<params>(?: [^ =]+=[^ ]*)*)"
              + "(?: -tg (?<roles>[0-9]{1,6}(?:,[0-9]{1,6})*))?(?: -t (?<threads>[0-9]{1,6}))?"
              + ",? fork ?(?<fork>[0-9]{1,6})");

  private static final String STRATEGY = "strategy";

  /** Takes unmodifiable copies. */
  public ForkName {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    roles = List.copyOf(roles);
  }

  /**
   * Reads a name as it stands in the first line of a log of latencies.
   *
   * @param words the name
   * @return the fork; empty if the words are something else
   */
  public static Optional<ForkName> parse(String words) {
    Matcher matcher = WORDS.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> roles =
        Optional.ofNullable(matcher.group("roles")).stream()
            .flatMap(list -> Stream.of(list.split(",", -1)))
            .map(Integer::valueOf)
            .toList();
    int inOneGroup = roles.stream().mapToInt(Integer::intValue).sum();
    int threads =
        Optional.ofNullable(matcher.group("threads")).map(Integer::valueOf).orElse(inOneGroup);
    int fork = Integer.parseInt(matcher.group("fork"));
    if (threads < 1 || fork < 1) {
      return Optional.empty();
    }
    SortedMap<String, String> params = params(matcher.group("params"));
    String strategy = Optional.ofNullable(params.remove(STRATEGY)).orElse("");
    return Optional.of(
        new ForkName(
            matcher.group("benchmark"),
            matcher.group("mode"),
            strategy,
            params,
            roles,
            threads,
            fork));
  }

  /**
   * Reads a name out of a file's, in which the launcher leaves no blanks.
   *
   * @param fileName the file's name without its folder and ending
   * @return the fork; empty if the file was named by somebody else, or its name was cut
   */
  public static Optional<ForkName> ofFile(String fileName) {
    return parse(fileName.replace('_', ' '));
  }

  /**
   * The same fork as if it were of another cell, for telling what cells have in common.
   *
   * @return this without its strategy and with the number of its fork at 1
   */
  public ForkName setting() {
    return new ForkName(benchmark, mode, "", params, roles, threads, 1);
  }

  private static SortedMap<String, String> params(String words) {
    SortedMap<String, String> params = new TreeMap<>();
    for (String param : words.trim().split(" ", -1)) {
      int equals = param.indexOf('=');
      if (equals > 0) {
        params.put(param.substring(0, equals), param.substring(equals + 1));
      }
    }
    return params;
  }
}
