package org.rcubench.charts.selection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.text.Format;

/** The share of updates among the operations of threads that both read and update. */
public final class UpdateShare {
  /** The parameter that says it. */
  public static final String PARAM = "updateRatio";

  private static final String UNPROTECTED = "none";

  private UpdateShare() {}

  /**
   * The share in a panel.
   *
   * @param panel the panel
   * @return from 0 to 1; empty if its threads do one thing each
   */
  public static OptionalDouble of(Panel panel) {
    OptionalDouble share = panel.number(PARAM);
    return share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1
        ? share
        : OptionalDouble.empty();
  }

  /**
   * A share in words.
   *
   * @param share from 0 to 1
   * @return such as {@code 10%}
   */
  public static String inPercent(double share) {
    return Format.roundPercent(share);
  }

  /**
   * What threads that both read and update complete together, under whatever protects the data.
   *
   * @param run where
   * @return operations per microsecond
   */
  public static Measurements throughputs(Run run) {
    return run.measurements()
        .role(Sample.ALL)
        .where(
            subject -> of(subject.panel()).isPresent() && !subject.strategy().equals(UNPROTECTED))
        .throughputs();
  }

  /**
   * The settings that differ in more than the share of updates, each with the most threads that
   * have a core each, or with the fewest if none have.
   *
   * @param measurements what was measured at shares of updates
   * @param cores how many cores there are
   * @return what was measured by its panel, which has no share of updates
   */
  public static Map<Panel, Measurements> atTheCores(Measurements measurements, int cores) {
    Map<Panel, Measurements> settings = new LinkedHashMap<>();
    measurements
        .by(subject -> subject.panel().without(PARAM).withoutReaders())
        .values()
        .forEach(
            each ->
                settings.putAll(
                    each.atTheCores(cores).by(subject -> subject.panel().without(PARAM))));
    return settings;
  }
}
