package org.rcubench.results.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A quantity as base and head have it, round by round, such as what a cell costs. What one side
 * measured in one round was measured at about the same time, so that a quantity of several others
 * is taken within a round: a drift of the machine cancels in it.
 *
 * @param design whether a round of the base and the same round of the head belong together
 * @param base natural logarithms by round, the worse the greater; finite
 * @param head the same of the head
 */
public record QuantityByRound(
    TwoSamples.Design design, SortedMap<Integer, Double> base, SortedMap<Integer, Double> head) {

  /**
   * Takes unmodifiable copies.
   *
   * @throws IllegalArgumentException if a pair has one side alone
   */
  public QuantityByRound {
    if (design == TwoSamples.Design.PAIRED && !base.keySet().equals(head.keySet())) {
      throw new IllegalArgumentException(
          "pairs %s of the base, %s of the head".formatted(base.keySet(), head.keySet()));
    }
    base = Collections.unmodifiableSortedMap(new TreeMap<>(base));
    head = Collections.unmodifiableSortedMap(new TreeMap<>(head));
  }

  /**
   * A quantity that follows from others, in the rounds that all of them have.
   *
   * @param parts the others, at least one, all of one design
   * @param value what follows from a round's logarithms, which come in the order of the parts
   * @return the quantity
   */
  public static QuantityByRound of(List<QuantityByRound> parts, ToDoubleFunction<double[]> value) {
    return new QuantityByRound(
        parts.get(0).design(),
        derived(parts.stream().map(QuantityByRound::base).toList(), value),
        derived(parts.stream().map(QuantityByRound::head).toList(), value));
  }

  private static SortedMap<Integer, Double> derived(
      List<SortedMap<Integer, Double>> parts, ToDoubleFunction<double[]> value) {
    Set<Integer> common = new TreeSet<>(parts.get(0).keySet());
    parts.forEach(part -> common.retainAll(part.keySet()));
    SortedMap<Integer, Double> derived = new TreeMap<>();
    for (int round : common) {
      derived.put(
          round,
          value.applyAsDouble(parts.stream().mapToDouble(part -> part.get(round)).toArray()));
    }
    return derived;
  }

  /** {@return whether a side has no round} */
  public boolean isEmpty() {
    return base.isEmpty() || head.isEmpty();
  }

  /** {@return the median of the base's logarithms} */
  public double medianOfBase() {
    return median(base);
  }

  /** {@return the median of the head's logarithms} */
  public double medianOfHead() {
    return median(head);
  }

  private static double median(SortedMap<Integer, Double> side) {
    return HodgesLehmann.median(side.values().stream().mapToDouble(log -> log).sorted().toArray());
  }

  /**
   * Base and head without their rounds.
   *
   * @return what a verdict needs
   */
  public TwoSamples samples() {
    return switch (design) {
      case PAIRED -> new PairedSamples(differences());
      case INDEPENDENT -> new IndependentSamples(array(base), array(head));
    };
  }

  private double[] differences() {
    List<Double> differences = new ArrayList<>();
    base.forEach((round, log) -> differences.add(head.get(round) - log));
    return differences.stream().mapToDouble(log -> log).toArray();
  }

  private static double[] array(SortedMap<Integer, Double> side) {
    return side.values().stream().mapToDouble(log -> log).toArray();
  }
}
