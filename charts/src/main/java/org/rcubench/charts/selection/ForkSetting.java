package org.rcubench.charts.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.text.Format;

/**
 * All strategies that were measured of one benchmark with the same parameters and threads.
 *
 * @param setting what they have in common
 * @param forks their forks
 */
public record ForkSetting(ForkIdentity setting, List<ForkIdentity> forks) {
  private static final String MIXED = ".mixed";

  /**
   * The settings of forks.
   *
   * @param forks the forks
   * @return in the order in which they came
   */
  public static List<ForkSetting> of(Collection<ForkIdentity> forks) {
    Map<ForkIdentity, List<ForkIdentity>> settings =
        forks.stream().collect(groupingBy(ForkIdentity::setting, LinkedHashMap::new, toList()));
    return settings.entrySet().stream()
        .map(entry -> new ForkSetting(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Those settings without those in which every thread does everything, if there are others: whose
   * latency is whose cannot be told there.
   *
   * @param settings the settings
   * @return some or all of them
   */
  public static List<ForkSetting> withRoles(List<ForkSetting> settings) {
    List<ForkSetting> apart =
        settings.stream().filter(each -> !each.setting.benchmark().endsWith(MIXED)).toList();
    return apart.isEmpty() ? settings : apart;
  }

  /**
   * Whichever comes first is best to be shown: with a core for each thread, of many strategies, of
   * many forks, then with the greater values of parameters.
   *
   * @param cores how many the machine has
   * @return the order
   */
  public static Comparator<ForkSetting> order(int cores) {
    return Comparator.comparing((ForkSetting each) -> each.setting.threads() > cores)
        .thenComparing(each -> each.strategies(), Comparator.reverseOrder())
        .thenComparing(each -> each.forks.size(), Comparator.reverseOrder())
        .thenComparing(each -> each.setting, ForkSetting::greaterFirst)
        .thenComparing(ForkSetting::method);
  }

  /** {@return the benchmark's own name within its class} */
  public String method() {
    return setting.benchmark().substring(setting.benchmark().lastIndexOf('.') + 1);
  }

  /**
   * The value of a parameter.
   *
   * @param name the parameter
   * @return empty if there is none of that name
   */
  public String param(String name) {
    return setting.params().getOrDefault(name, "");
  }

  /** {@return how many strategies were measured} */
  public long strategies() {
    return forks.stream().map(ForkIdentity::strategy).distinct().count();
  }

  /** {@return the parameters, in words} */
  public String params() {
    return setting.params().entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(joining(" "));
  }

  /** {@return the threads, in words} */
  public String threads() {
    int readers = setting.readers();
    int updaters = setting.updaters();
    // Readers beside JMH's threads are a parameter, and told there.
    boolean rolesAreThreads = readers + updaters == setting.threads();
    return rolesAreThreads && readers > 0 && updaters > 0
        ? Format.count(readers, "reader") + ", " + Format.count(updaters, "updater")
        : Format.count(setting.threads(), "thread");
  }

  private static int greaterFirst(ForkIdentity one, ForkIdentity other) {
    for (String name : one.params().keySet()) {
      String mine = one.params().get(name);
      String others = other.params().getOrDefault(name, mine);
      // Of two whole numbers the longer one is the greater.
      int order =
          isWhole(mine) && isWhole(others) ? Integer.compare(others.length(), mine.length()) : 0;
      order = order == 0 ? others.compareTo(mine) : order;
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.threads(), other.threads());
  }

  private static boolean isWhole(String value) {
    return !value.isEmpty() && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
