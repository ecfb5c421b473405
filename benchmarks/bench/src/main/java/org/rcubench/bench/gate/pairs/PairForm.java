package org.rcubench.bench.gate.pairs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.results.files.CsvJournal;

/**
 * Pairs in {@code pairs.csv}. Base and head are the medians of their iterations, slowdown is {@link
 * PairResult#slowdown()}, noise {@link PairResult#noise()}; the iterations themselves are not kept.
 */
final class PairForm implements CsvJournal.Form<Pair> {
  @Override
  public String name() {
    return "record of pairs";
  }

  @Override
  public List<String> columns() {
    return List.of(
        "row",
        "stage",
        "pair",
        "seed",
        "first",
        "unit",
        "base",
        "head",
        "slowdown",
        "noise",
        "seconds");
  }

  @Override
  public List<?> fields(Pair pair) {
    PairResult result = pair.result();
    return List.of(
        pair.row(),
        pair.stage().name().toLowerCase(Locale.ROOT),
        pair.number(),
        pair.seed(),
        result.first().id(),
        result.unit(),
        result.median(Side.BASE),
        result.median(Side.HEAD),
        result.slowdown(),
        result.noise(),
        result.spent().toMillis() / 1e3);
  }

  @Override
  public Pair entry(CSVRecord line) {
    return new Pair(
        line.get(0),
        Pair.Stage.valueOf(line.get(1).toUpperCase(Locale.ROOT)),
        Integer.parseInt(line.get(2)),
        Long.parseLong(line.get(3)),
        PairResult.summedUp(
            Side.valueOf(line.get(4).toUpperCase(Locale.ROOT)),
            line.get(5),
            Double.parseDouble(line.get(6)),
            Double.parseDouble(line.get(8)),
            Duration.ofMillis(Math.round(1e3 * Double.parseDouble(line.get(10))))));
  }
}
