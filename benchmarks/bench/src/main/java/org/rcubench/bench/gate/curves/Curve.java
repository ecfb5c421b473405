package org.rcubench.bench.gate.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Verdict;

/** A quantity that says how points lie to each other. Immutable. */
public sealed interface Curve permits Ratio, Growth, PayOff {

  /** {@return what it belongs to, such as its benchmark} */
  String group();

  /** {@return it in words, which no other of a comparison has} */
  String name();

  /** {@return the points it follows from} */
  List<CurvePoint> points();

  /**
   * The quantity, round by round.
   *
   * @param costs logarithms of what each point costs
   * @return logarithms, the worse the greater
   */
  Rounds rounds(Function<CurvePoint, Rounds> costs);

  /**
   * What must have become slower for a change of the curve to be a regression: a curve also bends
   * if the other end of it becomes faster, which nobody is to blame for.
   *
   * @param costs logarithms of what each point costs
   * @return logarithms, the worse the greater
   */
  Rounds blamed(Function<CurvePoint, Rounds> costs);

  /** What a logarithm of the quantity stands for. */
  double value(double logarithm);

  /** The unit of what it stands for. */
  CurveOutcome.Unit unit();

  /**
   * A change in words.
   *
   * @param verdict what the gate says
   * @param base what the quantity is in the base
   * @param head what it is in the head
   * @param equal the difference up to which two costs count as equal
   * @return a sentence without its end; empty if the gate does not say that there is a change
   */
  Optional<String> sentence(Verdict verdict, double base, double head, double equal);
}
