package org.rcubench.bench.gate.selftest;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.results.files.CsvJournal;

/** Trials in {@code trials.csv}. */
final class TrialForm implements CsvJournal.Form<Trial> {
  private static final String PAIR = "pair";
  private static final String LONE = "lone fork";

  @Override
  public String name() {
    return "record of a self-test";
  }

  @Override
  public List<String> columns() {
    return List.of(
        "strategy",
        "threads",
        "trial",
        "injected",
        "number",
        "seed",
        "base",
        "head",
        "slowdown",
        "seconds");
  }

  @Override
  public List<?> fields(Trial trial) {
    return List.of(
        trial.setting().strategy(),
        trial.setting().threads(),
        trial.kind().isPair() ? PAIR : LONE,
        trial.kind().slowdown(),
        trial.number(),
        trial.seed(),
        trial.base(),
        field(trial.head()),
        field(trial.slowdown()),
        trial.spent().toMillis() / 1e3);
  }

  @Override
  public Trial entry(CSVRecord line) {
    return new Trial(
        new Setting(line.get(0), Integer.parseInt(line.get(1))),
        new Trial.Kind(Integer.parseInt(line.get(3)), line.get(2).equals(PAIR)),
        Integer.parseInt(line.get(4)),
        Long.parseLong(line.get(5)),
        Double.parseDouble(line.get(6)),
        number(line.get(7)),
        number(line.get(8)),
        Duration.ofMillis(Math.round(1e3 * Double.parseDouble(line.get(9)))));
  }

  private static Object field(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : "";
  }

  private static OptionalDouble number(String field) {
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }
}
