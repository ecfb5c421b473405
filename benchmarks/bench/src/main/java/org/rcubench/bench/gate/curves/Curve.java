package org.rcubench.bench.gate.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.bench.gate.CurveResult;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowName;

/** A quantity that follows from several points. Immutable. */
public sealed interface Curve permits CostRatio, ThreadScaling, Crossover {

  /** {@return a name that no other curve of a comparison has} */
  RowName name();

  /** {@return the points it follows from} */
  List<CurvePoint> points();

  /**
   * The quantity, round by round.
   *
   * @param costs logarithms of what each point costs
   * @return logarithms, the worse the greater
   */
  QuantityByRound quantity(Function<CurvePoint, QuantityByRound> costs);

  /**
   * What must have become slower for a change of the curve to be a regression: a curve also bends
   * if its other end becomes faster, which nobody is to blame for.
   *
   * @param costs logarithms of what each point costs
   * @return logarithms, the worse the greater
   */
  QuantityByRound blamed(Function<CurvePoint, QuantityByRound> costs);

  /** What a logarithm of the quantity stands for. */
  default double value(double logarithm) {
    return Math.exp(logarithm);
  }

  /** The unit of what it stands for. */
  default CurveResult.Unit unit() {
    return CurveResult.Unit.TIMES;
  }

  /**
   * A change in words.
   *
   * @param verdict the gate's verdict
   * @param base what the quantity is in the base
   * @param head what it is in the head
   * @param equal the difference up to which two costs count as equal
   * @return a sentence without its full stop; empty if by the verdict there is no change
   */
  Optional<String> sentence(Judgement.Verdict verdict, double base, double head, double equal);
}
