package org.rcubench.results.samples;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The columns of {@code samples.csv}, in their order, each with how a sample fills it. */
enum SampleColumn {
  SCHEMA_VERSION(sample -> Integer.toString(SampleColumn.SCHEMA)),
  RUN_ID(Sample::runId),
  BENCHMARK(Sample::benchmark),
  WORKLOAD(Sample::workload),
  STRATEGY(Sample::strategy),
  PARAMS(sample -> ParamsField.encode(sample.params())),
  READERS(sample -> Integer.toString(sample.readers())),
  UPDATERS(sample -> Integer.toString(sample.updaters())),
  ROLE(Sample::role),
  ROUND(sample -> Integer.toString(sample.round())),
  FORK(sample -> Integer.toString(sample.fork())),
  ITERATION(sample -> Integer.toString(sample.iteration())),
  METRIC(Sample::metric),
  UNIT(Sample::unit),
  BETTER(sample -> sample.better().id()),
  VALUE(sample -> Double.toString(sample.value())),
  WEIGHT(sample -> Long.toString(sample.weight()));

  /** The version of this set of columns; a reader refuses any other. */
  static final int SCHEMA = 1;

  private final Function<Sample, String> field;

  SampleColumn(Function<Sample, String> field) {
    this.field = field;
  }

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column's place from 0: the order of declaration is the order in the file. */
  @SuppressWarnings("EnumOrdinal")
  int position() {
    return ordinal();
  }

  String field(Sample sample) {
    return field.apply(sample);
  }

  static String[] headers() {
    return Arrays.stream(values()).map(SampleColumn::header).toArray(String[]::new);
  }
}
