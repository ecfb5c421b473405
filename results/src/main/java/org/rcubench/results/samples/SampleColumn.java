package org.rcubench.results.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The columns of {@code samples.csv}, in their order, each with how a sample fills it. */
enum SampleColumn {
  SCHEMA_VERSION(sample -> Integer.toString(SampleColumn.SCHEMA)),
  RUN_ID(Sample::runId),
  BENCHMARK(Sample::benchmark),
  WORKLOAD(Sample::workload),
  STRATEGY(Sample::strategy),
  PARAMS(sample -> FormFields.encode(sample.params())),
  READERS(sample -> Integer.toString(sample.readers())),
  UPDATERS(sample -> Integer.toString(sample.updaters())),
  ROLE(Sample::role),
  FORK(sample -> Integer.toString(sample.fork())),
  ITERATION(sample -> Integer.toString(sample.iteration())),
  METRIC(Sample::metric),
  UNIT(Sample::unit),
  BETTER(sample -> sample.better().id()),
  VALUE(sample -> Double.toString(sample.value()));

  /** The version of this set of columns. */
  static final int SCHEMA = 2;

  /**
   * The columns by version, of those that are read. In version 1 {@code round} was always the fork
   * and {@code weight} always 1.
   */
  static final Map<Integer, List<String>> HEADERS =
      Map.of(
          1,
          List.of(
              ("schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,"
                      + "round,fork,iteration,metric,unit,better,value,weight")
                  .split(",")),
          SCHEMA,
          Arrays.stream(values()).map(SampleColumn::header).toList());

  private final Function<Sample, String> field;

  SampleColumn(Function<Sample, String> field) {
    this.field = field;
  }

  /** The version of a header; this one's if it is none of those. */
  static int version(List<String> header) {
    return HEADERS.keySet().stream()
        .filter(version -> HEADERS.get(version).equals(header))
        .findFirst()
        .orElse(SCHEMA);
  }

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field(Sample sample) {
    return field.apply(sample);
  }
}
