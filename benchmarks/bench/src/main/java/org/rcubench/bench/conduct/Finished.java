package org.rcubench.bench.conduct;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;
import org.rcubench.results.text.Format;

/** What a finished fork left: it is kept as it came, so that it can be read again. */
public sealed interface Finished extends Serializable {

  /** What was measured, in a few words. */
  String summary();

  /**
   * A fork of JMH's.
   *
   * @param result what JMH made of it
   * @param latencies the text of its log of latencies; empty if it left none
   * @param backlog the text of its file of backlogs; empty if it left none
   */
  record ByJmh(RunResult result, String latencies, String backlog) implements Finished {
    private static final long serialVersionUID = 1L;

    @Override
    public String summary() {
      Result<?> primary = result.getPrimaryResult();
      return Format.number(primary.getScore()) + " " + primary.getScoreUnit();
    }
  }

  /**
   * A process of a peer's, of which JMH knows nothing.
   *
   * @param program the peer's name
   * @param csv the samples, as the peer wrote them
   */
  record ByPeer(String program, String csv) implements Finished {
    private static final long serialVersionUID = 1L;

    public List<Sample> samples() {
      return SamplesFile.parse(csv, Path.of(program));
    }

    @Override
    public String summary() {
      List<Sample> samples = samples();
      double mean = samples.stream().mapToDouble(Sample::value).average().orElseThrow();
      return Format.number(mean) + " " + samples.get(0).unit();
    }
  }
}
