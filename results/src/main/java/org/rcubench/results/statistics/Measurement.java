package org.rcubench.results.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/**
 * One metric of one cell: the values of its iterations, fork by fork. Immutable.
 *
 * <p>What costs a bootstrap is worked out once and remembered: a report draws a run more than once,
 * and in several figures. Threads that race for it work out the same.
 */
public final class Measurement {
  /** Which of two is above the line of a ratio: any order will do that two runs agree on. */
  private static final Comparator<Measurement> ABOVE =
      Comparator.comparing((Measurement each) -> each.subject.toString())
          .thenComparing(each -> Arrays.deepToString(each.forks));

  private final Subject subject;
  private final int[] numbers;
  private final double[][] forks;
  private final Map<Measurement, Estimate> ratios = new ConcurrentHashMap<>();
  private final Optional<SpeedUnit> speed;
  private volatile Optional<Estimate> estimate = Optional.empty();
  private volatile Optional<Measurement> cost = Optional.empty();
  private volatile Optional<Measurement> throughput = Optional.empty();

  private Measurement(Subject subject, int[] numbers, double[][] forks) {
    this.subject = subject;
    this.numbers = numbers;
    this.forks = forks;
    this.speed = SpeedUnit.parse(subject.unit());
  }

  /** {@return what was measured} */
  public Subject subject() {
    return subject;
  }

  /** {@return the median of the forks with its interval} */
  public Estimate estimate() {
    Optional<Estimate> known = estimate;
    if (known.isEmpty()) {
      known = Optional.of(HierarchicalBootstrap.median(forks));
      estimate = known;
    }
    return known.get();
  }

  /** {@return the median of the forks alone, at a fraction of the price of its interval} */
  public double median() {
    return HierarchicalBootstrap.medianOfMedians(forks);
  }

  /** {@return how many forks there are} */
  public int forks() {
    return forks.length;
  }

  /**
   * The median of each fork. In a run of this suite, forks of one number ran in the same round.
   *
   * @return medians by the fork's number among its cell's, from 1
   */
  public SortedMap<Integer, Double> medians() {
    SortedMap<Integer, Double> medians = new TreeMap<>();
    for (int i = 0; i < forks.length; i++) {
      medians.put(numbers[i], Medians.of(forks[i].clone(), forks[i].length));
    }
    return medians;
  }

  /** {@return the least value of any iteration} */
  public double minimum() {
    return Arrays.stream(forks).flatMapToDouble(Arrays::stream).min().orElseThrow();
  }

  /** {@return the greatest value of any iteration} */
  public double maximum() {
    return Arrays.stream(forks).flatMapToDouble(Arrays::stream).max().orElseThrow();
  }

  /**
   * How many times {@code other} this is. Everybody who asks for the ratio of two measurements gets
   * it from here, so that there is one number for it:
   *
   * <ul>
   *   <li>{@code b.ratioTo(a)} is the {@linkplain Estimate#inverse() inverse} of {@code
   *       a.ratioTo(b)};
   *   <li>a ratio of throughputs is the inverse of the ratio of the times behind them;
   *   <li>a measurement is exactly once itself.
   * </ul>
   *
   * @param other what to divide by
   * @return the ratio with its interval
   * @throws IllegalArgumentException if the two are in different units
   */
  public Estimate ratioTo(Measurement other) {
    if (!subject.unit().equals(other.subject.unit())) {
      throw new IllegalArgumentException(
          "%s in %s has no ratio to %s in %s"
              .formatted(
                  subject.metric(), subject.unit(), other.subject.metric(), other.subject.unit()));
    }
    if (speed.isPresent() && speed.get().better() == Better.HIGHER) {
      Estimate times = other.cost().orElseThrow().ratioTo(cost().orElseThrow());
      return times.times((double) threads() / other.threads());
    }
    int order = ABOVE.compare(this, other);
    if (order == 0) {
      return new Estimate(1, 1, 1, forks.length);
    }
    return order < 0
        ? ratios.computeIfAbsent(other, key -> HierarchicalBootstrap.ratio(forks, key.forks))
        : other.ratioTo(this).inverse();
  }

  /**
   * The time that one operation takes a thread, if this measures that: a time per operation as it
   * is, a throughput by the threads that produced it together.
   *
   * <p>From a throughput it is the threads' time over the operations they completed, which an
   * unfair lock cannot distort the way it distorts a mean over threads.
   *
   * @return the same forks in nanoseconds per operation; empty if this is no measure of speed
   */
  public Optional<Measurement> cost() {
    if (cost.isEmpty()) {
      cost =
          speed.map(unit -> in(SpeedUnit.COST, value -> unit.nanosPerOperation(value, threads())));
    }
    return cost;
  }

  /**
   * The operations that the threads complete together, if this measures that: the inverse of {@link
   * #cost()}.
   *
   * @return the same forks in operations per microsecond; empty if this is no measure of speed
   */
  public Optional<Measurement> throughput() {
    if (throughput.isEmpty()) {
      throughput =
          speed.map(
              unit ->
                  in(
                      SpeedUnit.THROUGHPUT,
                      value -> unit.operationsPerMicrosecond(value, threads())));
    }
    return throughput;
  }

  private int threads() {
    return switch (subject.role()) {
      case Sample.READER -> subject.readers();
      case Sample.UPDATER -> subject.updaters();
      default -> subject.threads();
    };
  }

  /** The same in another unit of speed, which remembers what is known of the speed. */
  private Measurement in(SpeedUnit unit, DoubleUnaryOperator conversion) {
    if (subject.unit().equals(unit.name())) {
      return this;
    }
    double[][] converted =
        Arrays.stream(forks)
            .map(fork -> Arrays.stream(fork).map(conversion).toArray())
            .toArray(double[][]::new);
    Measurement same = new Measurement(subject.in(unit.name(), unit.better()), numbers, converted);
    if (unit.better() == Better.HIGHER) {
      same.cost = cost();
    }
    return same;
  }

  /** Gathers samples, which come iteration by iteration, into measurements. */
  public static final class Collector {
    private final Map<Subject, SortedMap<Integer, Values>> forksBySubject = new LinkedHashMap<>();

    /**
     * Takes one sample in.
     *
     * @param sample the sample
     */
    public void add(Sample sample) {
      forksBySubject
          .computeIfAbsent(Subject.of(sample), subject -> new TreeMap<>())
          .computeIfAbsent(sample.fork(), fork -> new Values())
          .add(sample.value());
    }

    /** {@return a measurement for each subject, in the order in which they first came} */
    public Measurements measurements() {
      return new Measurements(
          forksBySubject.entrySet().stream()
              .map(entry -> measurement(entry.getKey(), entry.getValue()))
              .toList());
    }

    private static Measurement measurement(Subject subject, SortedMap<Integer, Values> forks) {
      return new Measurement(
          subject,
          forks.keySet().stream().mapToInt(number -> number).toArray(),
          forks.values().stream().map(Values::toArray).toArray(double[][]::new));
    }
  }

  /** A list of numbers that takes a number's memory for each. */
  private static final class Values {
    private double[] values = new double[4];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
