package org.rcubench.bench.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;

/** What a comparison found as tables: for people with short names, for programs in full. */
final class FindingsTables {
  private FindingsTables() {}

  /** The rows for people. */
  static TableColumns<RowResult> rows(List<RowResult> rows, VerdictText words) {
    TableColumns<RowResult> columns = new TableColumns<>();
    verdict(columns, "row", rows, row -> row);
    change(columns, "slower", "faster", row -> row);
    columns.add(words.deviation(), row -> percent(row.judgement().deviation()));
    evidence(columns, words, row -> row);
    return columns;
  }

  /** The curves for people. */
  static TableColumns<CurveResult> curves(List<CurveResult> curves, VerdictText words) {
    TableColumns<CurveResult> columns = new TableColumns<>();
    List<RowResult> rows = curves.stream().map(CurveResult::result).toList();
    verdict(columns, "curve", rows, CurveResult::result);
    columns.add("base", curve -> value(curve.base(), curve.unit()));
    columns.add("head", curve -> value(curve.head(), curve.unit()));
    change(columns, "worse", "better", CurveResult::result);
    evidence(columns, words, CurveResult::result);
    return columns;
  }

  private static <R> void verdict(
      TableColumns<R> columns, String kind, List<RowResult> rows, Function<R, RowResult> row) {
    Map<String, String> called =
        RowName.shortBenchmarks(rows.stream().map(RowResult::row).toList());
    columns.add("verdict", each -> Cell.of(row.apply(each).verdict().name()).in(Cell.Look.STRONG));
    columns.add(
        kind, each -> Cell.of(row.apply(each).row().calling(called).toString()).in(Cell.Look.CODE));
  }

  private static <R> void change(
      TableColumns<R> columns, String above, String below, Function<R, RowResult> row) {
    columns.add(
        "head is",
        each -> {
          Judgement judgement = row.apply(each).judgement();
          return Double.isNaN(judgement.ratio())
              ? Cell.NOTHING
              : Cell.of(VerdictText.change(judgement, above, below), judgement.ratio());
        });
    columns.add(
        "90% interval",
        each -> {
          Judgement judgement = row.apply(each).judgement();
          return judgement.low().isEmpty()
              ? Cell.NOTHING
              : Cell.of(VerdictText.interval(judgement), judgement.low().getAsDouble());
        });
  }

  private static <R> void evidence(
      TableColumns<R> columns, VerdictText words, Function<R, RowResult> row) {
    columns.add(words.unit(), each -> Cell.of(row.apply(each).judgement().size()));
    columns.add("detectable", each -> percent(VerdictText.detectable(row.apply(each).judgement())));
  }

  /** The rows for programs: ratios are of time, above 1 if the head is slower. */
  static Table rowsInFull(List<RowResult> rows, VerdictText words) {
    TableColumns<RowResult> columns =
        new TableColumns<RowResult>()
            .add("row", row -> Cell.of(row.row().toString()))
            .add("verdict", row -> Cell.of(row.verdict().name()));
    ratio(columns, RowResult::judgement);
    columns.add(column(words.deviation()), row -> number(row.judgement().deviation()));
    test(columns, words, RowResult::judgement);
    return columns.add("remark", row -> Cell.of(words.reason(row))).table(rows);
  }

  /** The curves for programs: ratios are above 1 if the head is worse. */
  static Table curvesInFull(List<CurveResult> curves, VerdictText words) {
    TableColumns<CurveResult> columns =
        new TableColumns<CurveResult>()
            .add("curve", curve -> Cell.of(curve.result().row().toString()))
            .add("verdict", curve -> Cell.of(curve.result().verdict().name()))
            .add("base", curve -> number(curve.base()))
            .add("head", curve -> number(curve.head()))
            .add("unit", curve -> Cell.of(column(curve.unit().name())));
    ratio(columns, curve -> curve.result().judgement());
    test(columns, words, curve -> curve.result().judgement());
    return columns.add("remark", curve -> Cell.of(words.remark(curve))).table(curves);
  }

  private static <R> void ratio(TableColumns<R> columns, Function<R, Judgement> judgement) {
    columns.add("ratio", each -> number(judgement.apply(each).ratio()));
    columns.add("low", each -> number(judgement.apply(each).low()));
    columns.add("high", each -> number(judgement.apply(each).high()));
  }

  private static <R> void test(
      TableColumns<R> columns, VerdictText words, Function<R, Judgement> judgement) {
    columns.add(words.unit(), each -> Cell.of(judgement.apply(each).size()));
    columns.add("p_regressed", each -> number(judgement.apply(each).pRegressed()));
    columns.add("p_improved", each -> number(judgement.apply(each).pImproved()));
    columns.add("detectable_ratio", each -> number(judgement.apply(each).detectable()));
  }

  private static String column(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Cell value(double value, CurveResult.Unit unit) {
    return switch (unit) {
      case TIMES -> Cell.of(Format.ratio(value), value);
      case NANOSECONDS -> Cell.of(Format.time(value), value);
    };
  }

  private static Cell percent(OptionalDouble share) {
    return share.isEmpty()
        ? Cell.NOTHING
        : Cell.of(Format.percent(share.getAsDouble(), 1), share.getAsDouble());
  }

  private static Cell number(OptionalDouble number) {
    return number.isEmpty() ? Cell.NOTHING : number(number.getAsDouble());
  }

  private static Cell number(double number) {
    return Cell.of(Double.toString(number));
  }
}
