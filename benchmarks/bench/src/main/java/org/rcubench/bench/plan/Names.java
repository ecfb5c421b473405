package org.rcubench.bench.plan;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/** How benchmarks and their parameters are called where people read. */
public final class Names {
  private Names() {}

  /** The class and the method, less the package: {@code CounterPair.pair}. */
  public static String benchmark(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.', qualified.lastIndexOf('.') - 1) + 1);
  }

  /** The class alone: {@code CounterPair}. */
  public static String benchmarkClass(String qualified) {
    String name = benchmark(qualified);
    return name.substring(0, name.indexOf('.'));
  }

  /** The parameters in their order, apart by blanks: {@code update=copy updateRate=0}. */
  public static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(joining(" "));
  }
}
