package org.rcubench.results.statistics;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was measured, to be asked what something costs. Each question narrows what is left, and the
 * last one takes a number, a ratio or the best of it. Immutable; in the order of the samples.
 *
 * <p>The cost of an empty section with two readers, under a lock and beside RCU:
 *
 * <pre>{@code
 * Measurements costs = run.measurements().workload("empty-section").updaters(0).costs();
 *
 * // nanoseconds of a thread, with their interval
 * Optional<Estimate> lock = costs.strategy("rwlock").readers(2).first().map(Measurement::estimate);
 *
 * // how many times the cost under RCU that is, with the most readers that both were measured with
 * Optional<Estimate> ratio = costs.pair("rwlock", "rcu-qsbr").map(Measurements.Pair::ratio);
 *
 * // each strategy's costs by threads
 * costs.by(Subject::strategy).forEach(
 *     (strategy, itsCosts) ->
 *         itsCosts.by(Subject::readers).forEach((readers, cell) -> ...));
 *
 * // the cheapest with as many readers as the machine has cores, and what may be as cheap
 * Optional<Best> best = costs.atTheCores(cores).oneOfEach(Subject::strategy).best();
 * }</pre>
 *
 * <p>Other quantities are asked for by their metric: {@code metric("latency.p99")}, {@code
 * metric("gc.alloc.rate.norm")}, {@code metric("retries")}. What has no method of its own is asked
 * with {@link #where}: {@code where(subject -> subject.number("updateRatio").orElse(0) == 0)}.
 */
public final class Measurements extends AbstractList<Measurement> implements RandomAccess {
  /**
   * Metrics of speed, the most trusted first: a mean over threads, which a time is, gives an unfair
   * lock a better number than those see who call it.
   */
  private static final List<String> SPEEDS = List.of("throughput", "time", "sampled time");

  private static final Measurements NONE = new Measurements(List.of());

  private final List<Measurement> measurements;
  private volatile Map<String, Measurements> byWorkload = Map.of();
  private volatile Map<Subject, Measurement> bySubject = Map.of();

  /**
   * Measurements to be asked.
   *
   * @param measurements in the order in which they will be looked at
   */
  public Measurements(Collection<Measurement> measurements) {
    this.measurements = List.copyOf(measurements);
  }

  /**
   * Two measurements that are alike but for what is compared.
   *
   * @param above what is held against the other
   * @param below the other
   */
  public record Pair(Measurement above, Measurement below) {
    /** {@return how many times the other the one is} */
    public Estimate ratio() {
      return above.ratioTo(below);
    }
  }

  @Override
  public Measurement get(int index) {
    return measurements.get(index);
  }

  @Override
  public int size() {
    return measurements.size();
  }

  /**
   * Those of a workload.
   *
   * @param id the workload's
   * @return what is left
   */
  public Measurements workload(String id) {
    if (byWorkload.isEmpty()) {
      byWorkload = by(Subject::workload);
    }
    return byWorkload.getOrDefault(id, NONE);
  }

  /**
   * Those of a benchmark's method, or of a group of methods.
   *
   * @param name without its class
   * @return what is left
   */
  public Measurements method(String name) {
    return where(subject -> subject.method().equals(name));
  }

  /**
   * Those of a strategy.
   *
   * @param id the strategy's
   * @return what is left
   */
  public Measurements strategy(String id) {
    return where(subject -> subject.strategy().equals(id));
  }

  /**
   * Those at a value of a parameter.
   *
   * @param name the parameter
   * @param value its value
   * @return what is left; not what has no such parameter
   */
  public Measurements param(String name, String value) {
    return where(subject -> value.equals(subject.params().get(name)));
  }

  /**
   * Those with a number of readers.
   *
   * @param count how many threads read
   * @return what is left
   */
  public Measurements readers(int count) {
    return where(subject -> subject.readers() == count);
  }

  /**
   * Those with a number of updaters.
   *
   * @param count how many threads update
   * @return what is left
   */
  public Measurements updaters(int count) {
    return where(subject -> subject.updaters() == count);
  }

  /**
   * Those with no more threads than there are cores.
   *
   * @param cores how many there are
   * @return what is left
   */
  public Measurements within(int cores) {
    return where(subject -> subject.threads() <= cores);
  }

  /**
   * Those with the most readers that have a core each; if none have, those with the fewest.
   *
   * @param cores how many cores there are
   * @return what is left, all with the same number of readers
   */
  public Measurements atTheCores(int cores) {
    Map<Integer, Measurements> byReaders = by(Subject::readers);
    return byReaders.keySet().stream()
        .filter(readers -> readers <= cores)
        .max(Comparator.naturalOrder())
        .or(() -> byReaders.keySet().stream().min(Comparator.naturalOrder()))
        .map(byReaders::get)
        .orElse(NONE);
  }

  /**
   * Those of a role.
   *
   * @param role whose numbers, see {@link Subject#role()}
   * @return what is left
   */
  public Measurements role(String role) {
    return where(subject -> subject.role().equals(role));
  }

  /**
   * Those of some metrics.
   *
   * @param names as samples have them, such as {@code latency.p99}
   * @return what is left
   */
  public Measurements metric(String... names) {
    List<String> wanted = Arrays.asList(names);
    return where(subject -> wanted.contains(subject.metric()));
  }

  /**
   * Those of which something is true.
   *
   * @param predicate what must be true
   * @return what is left
   */
  public Measurements where(Predicate<Subject> predicate) {
    return new Measurements(
        measurements.stream().filter(each -> predicate.test(each.subject())).toList());
  }

  /**
   * Of several with the same key, the first alone.
   *
   * @param key what no two that are left have in common
   * @return what is left
   */
  public Measurements oneOfEach(Function<Subject, ?> key) {
    Map<Object, Measurement> first = new LinkedHashMap<>();
    measurements.forEach(each -> first.putIfAbsent(key.apply(each.subject()), each));
    return new Measurements(first.values());
  }

  /**
   * What an operation costs a thread, of all that measures speed. Latencies do not, for they are of
   * some operations only.
   *
   * @return nanoseconds per operation; from throughputs first, then from times
   */
  public Measurements costs() {
    return speeds(Measurement::cost);
  }

  /**
   * What all threads of a role complete together, of all that measures speed.
   *
   * @return operations per microsecond; from throughputs first, then from times
   */
  public Measurements throughputs() {
    return speeds(Measurement::throughput);
  }

  private Measurements speeds(Function<Measurement, Optional<Measurement>> view) {
    return new Measurements(
        measurements.stream()
            .filter(each -> SPEEDS.contains(each.subject().metric()))
            .sorted(Comparator.comparingInt(each -> SPEEDS.indexOf(each.subject().metric())))
            .flatMap(each -> view.apply(each).stream())
            .toList());
  }

  /**
   * Sorts by a key.
   *
   * @param <K> what the key is
   * @param key such as {@code Subject::strategy}
   * @return what is left of each key, in the order in which the keys first come
   */
  public <K> Map<K, Measurements> by(Function<Subject, K> key) {
    Map<K, List<Measurement>> lists = new LinkedHashMap<>();
    measurements.forEach(
        each ->
            lists.computeIfAbsent(key.apply(each.subject()), none -> new ArrayList<>()).add(each));
    Map<K, Measurements> groups = new LinkedHashMap<>();
    lists.forEach((value, list) -> groups.put(value, new Measurements(list)));
    return Collections.unmodifiableMap(groups);
  }

  /**
   * Sorts by a key, in the key's order.
   *
   * @param <K> what the key is
   * @param key such as {@code Subject::strategy}
   * @param order of the keys
   * @return what is left of each key
   */
  public <K> SortedMap<K, Measurements> by(Function<Subject, K> key, Comparator<K> order) {
    SortedMap<K, Measurements> groups = new TreeMap<>(order);
    groups.putAll(by(key));
    return Collections.unmodifiableSortedMap(groups);
  }

  /** {@return the first; empty if nothing is left} */
  public Optional<Measurement> first() {
    return measurements.stream().findFirst();
  }

  /**
   * The measurement of a subject.
   *
   * @param subject all that identifies it, its unit included
   * @return empty if it was not measured
   */
  public Optional<Measurement> of(Subject subject) {
    if (bySubject.isEmpty()) {
      Map<Subject, Measurement> index = new HashMap<>();
      measurements.forEach(each -> index.putIfAbsent(each.subject(), each));
      bySubject = index;
    }
    return Optional.ofNullable(bySubject.get(subject));
  }

  /**
   * The first of some strategies that was measured.
   *
   * @param strategies the ids, the preferred one first, at least one
   * @return the preferred one if none was measured
   */
  public String firstOf(List<String> strategies) {
    return strategies.stream()
        .filter(id -> measurements.stream().anyMatch(each -> each.subject().strategy().equals(id)))
        .findFirst()
        .orElse(strategies.get(0));
  }

  /**
   * The same of two strategies.
   *
   * @param above the strategy that is held against the other
   * @param below the other
   * @return of several such pairs the first of those with most readers; empty if there is none
   */
  public Optional<Pair> pair(String above, String below) {
    return mostReaders(strategy(above).pairs(subject -> subject.withStrategy(below), this));
  }

  /**
   * The same at two values of a parameter.
   *
   * @param param the parameter
   * @param above the value at which it is held against the other
   * @param below the other
   * @return of several such pairs the first of those with most readers; empty if there is none
   */
  public Optional<Pair> pair(String param, String above, String below) {
    return mostReaders(param(param, above).pairs(subject -> subject.withParam(param, below), this));
  }

  /**
   * Each of the other strategies with the same of one strategy.
   *
   * @param below the strategy that all others are held against
   * @return the pairs; none of what has no counterpart
   */
  public List<Pair> pairsWith(String below) {
    return where(subject -> !subject.strategy().equals(below))
        .pairs(subject -> subject.withStrategy(below), this);
  }

  private List<Pair> pairs(UnaryOperator<Subject> counterpart, Measurements all) {
    return measurements.stream()
        .flatMap(
            above ->
                all
                    .like(counterpart.apply(above.subject()))
                    .map(below -> new Pair(above, below))
                    .stream())
        .toList();
  }

  /** The measurement of a subject; of a speed, by whichever metric if not by the same. */
  private Optional<Measurement> like(Subject subject) {
    return SPEEDS.contains(subject.metric())
        ? Stream.concat(Stream.of(subject.metric()), SPEEDS.stream())
            .flatMap(metric -> of(subject.withMetric(metric)).stream())
            .findFirst()
        : of(subject);
  }

  private static Optional<Pair> mostReaders(List<Pair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparingInt(pair -> -pair.above().subject().readers()))
        .findFirst();
  }

  /**
   * The best of what is left, all of which must be in one unit, and what may be as good.
   *
   * @return empty if none of it completed anything
   */
  public Optional<Best> best() {
    return Best.among(this);
  }
}
