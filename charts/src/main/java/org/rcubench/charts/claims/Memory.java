package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.table.Decimal;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;

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
    Pick bytes = Pick.of(run, "footprint").metric("bytesPerObject");
    Optional<Measurement> locked = bytes.param("object", "read-write-lock").first();
    Optional<Measurement> retired = bytes.param("object", "rcu-retire").first();
    return locked
        .flatMap(above -> retired.map(above::ratioTo))
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
                    Command.of("Footprint", "-p object=read-write-lock,rcu-retire")));
  }

  /** Of the longest stall, which gives them most time. */
  private static Answer backlog(Run run) {
    Pick peaks = Pick.of(run, "callback-flood").method("call").metric("backlogPeak");
    String flavor = peaks.flavor();
    return peaks.strategy(flavor).among().stream()
        .filter(peak -> number(peak, "stall") > 0 && number(peak, "limit") > 0)
        .max(Comparator.comparingDouble(peak -> number(peak, "stall")))
        .map(
            peak ->
                Bound.atLeast(0.9)
                    .judge(
                        shareOf(number(peak, "limit"), peak.estimate()),
                        "of the limit of %s callbacks was reached behind a reader that stayed for"
                                .formatted(Decimal.round(number(peak, "limit")))
                            + " %s s (%s, policy %s, callback-flood)"
                                .formatted(
                                    peak.subject().params().get("stall"),
                                    flavor,
                                    peak.subject().params().get("policy"))))
        .orElseGet(
            () ->
                Answer.missing(
                    "a flood of callbacks behind a reader that stays",
                    Command.of(
                        "CallbackFlood.call",
                        "-t 1 -p policy=wait -p stall=1 -p strategy=" + flavor)));
  }

  private static double number(Measurement measurement, String param) {
    String value = measurement.subject().params().getOrDefault(param, "");
    return value.matches("[0-9]+") ? Double.parseDouble(value) : 0;
  }

  private static Estimate shareOf(double whole, Estimate part) {
    return new Estimate(
        part.value() / whole, part.low() / whole, part.high() / whole, part.forks());
  }
}
