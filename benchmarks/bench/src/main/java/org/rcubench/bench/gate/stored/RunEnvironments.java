package org.rcubench.bench.gate.stored;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.results.Run;
import org.rcubench.results.environment.Difference;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.text.Format;

/**
 * Where two runs were measured.
 *
 * @param base the one
 * @param head the other
 */
record RunEnvironments(Run base, Run head) {

  /** Whether absolute numbers of the two may be compared. */
  boolean equal() {
    return decisive().isEmpty();
  }

  /**
   * Refuses to go on unless absolute numbers of the two may be compared.
   *
   * @throws ResultsException that names each difference
   */
  void requireEqual() {
    if (!equal()) {
      throw new ResultsException(
          "the runs were measured in different environments, so their absolute numbers cannot be"
              + " compared:"
              + decisive().stream()
                  .map(each -> String.format("%n  %s", each.words()))
                  .collect(joining())
              + String.format(
                  "%nCompare what each strategy costs beside a control of the same run with"
                      + " --relative-to rwlock, or measure again here: java -jar benchmarks.jar"
                      + " [options] --out DIR"));
    }
  }

  /** What to know when reading the numbers, a sentence each. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    differences().stream()
        .filter(each -> !each.decisive())
        .forEach(each -> remarks.add("Note the " + each.words() + "."));
    for (Run run : List.of(base, head)) {
      if (run.environment().stealPercent() >= 1) {
        remarks.add(
            "Note that the hypervisor gave %s of the processor time to others during %s."
                .formatted(
                    Format.percent(run.environment().stealPercent() / 100, 0),
                    run.folder().path()));
      }
    }
    if (base.environment().machine().equals(Machine.unknown())) {
      remarks.add("It is unknown on which machine the base was measured.");
    }
    return remarks.stream().distinct().toList();
  }

  /** In what the two differ so that absolute numbers cannot be compared, in a few words. */
  String differing() {
    return decisive().stream().map(Difference::words).collect(joining("; "));
  }

  private List<Difference> decisive() {
    return differences().stream().filter(Difference::decisive).toList();
  }

  private List<Difference> differences() {
    return Difference.between(base.environment(), head.environment());
  }
}
