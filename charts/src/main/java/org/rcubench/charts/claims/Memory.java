package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.List;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.text.Format;

/** What is claimed of memory. */
final class Memory {
  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "locks-take-more-memory",
              "To be retired through RCU takes an object two pointers, which is less than a lock of"
                  + " its own.",
              Source.RCU_HEAD,
              Memory::footprint),
          new Claim(
              "backlog-needs-a-limit",
              "Behind a reader that stays, callbacks pile up until something limits them.",
              Source.perfbook("Which to Choose?"),
              Memory::backlog));

  private Memory() {}

  private static Answer footprint(Run run) {
    Measurements bytes = run.measurements().workload("footprint").metric("bytesPerObject");
    return bytes
        .pair("object", "read-write-lock", "rcu-retire")
        .map(Measurements.Pair::ratio)
        .map(
            ratio ->
                Bound.dearer()
                    .judge(
                        ratio,
                        "times the bytes of an object that is retired, of one with a"
                            + " ReentrantReadWriteLock (footprint)"))
        .orElseGet(
            () ->
                Answer.missing(
                    "the footprint of an object with a lock and of one that is retired",
                    "Footprint",
                    "-p object=read-write-lock,rcu-retire"));
  }

  /** Of the longest stall, which gives them most time. */
  private static Answer backlog(Run run) {
    Measurements peaks =
        run.measurements().workload("callback-flood").method("call").metric("backlogPeak");
    String flavor = Representatives.flavor(peaks);
    return peaks.strategy(flavor).stream()
        .filter(peak -> number(peak, "stall") > 0 && number(peak, "limit") > 0)
        .max(Comparator.comparingDouble(peak -> number(peak, "stall")))
        .map(
            peak ->
                Bound.atLeast(0.9)
                    .judge(
                        peak.estimate().times(1 / number(peak, "limit")),
                        "of the limit of %s callbacks was reached behind a reader that stayed for"
                                .formatted(Format.round(number(peak, "limit")))
                            + " %s s (%s, policy %s, callback-flood)"
                                .formatted(
                                    peak.subject().params().get("stall"),
                                    flavor,
                                    peak.subject().params().get("policy"))))
        .orElseGet(
            () ->
                Answer.missing(
                    "a flood of callbacks behind a reader that stays",
                    "CallbackFlood.call",
                    "-t 1 -p policy=wait -p stall=1 -p strategy=" + flavor));
  }

  private static double number(Measurement measurement, String param) {
    return measurement.subject().number(param).orElse(0);
  }
}
