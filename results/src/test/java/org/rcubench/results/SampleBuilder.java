package org.rcubench.results;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/** Builds samples for tests, in which only what a test speaks of differs from the ordinary. */
public final class SampleBuilder {
  private String runId = "run";
  private String benchmark = "org.rcubench.suite.EmptySection.read";
  private String workload = "empty-section";
  private String strategy = "rwlock";
  private final SortedMap<String, String> params = new TreeMap<>();
  private int readers = 1;
  private int updaters = 0;
  private String role = Sample.ALL;
  private int fork = 1;
  private int iteration = 1;
  private String metric = "throughput";
  private String unit = "ops/us";
  private Better better = Better.HIGHER;
  private double value = 1;

  public static SampleBuilder sample() {
    return new SampleBuilder();
  }

  public SampleBuilder runId(String given) {
    runId = given;
    return this;
  }

  public SampleBuilder benchmark(String given) {
    benchmark = given;
    return this;
  }

  public SampleBuilder workload(String given) {
    workload = given;
    return this;
  }

  public SampleBuilder strategy(String given) {
    strategy = given;
    return this;
  }

  public SampleBuilder param(String name, String given) {
    params.put(name, given);
    return this;
  }

  public SampleBuilder threads(int givenReaders, int givenUpdaters) {
    readers = givenReaders;
    updaters = givenUpdaters;
    return this;
  }

  public SampleBuilder role(String given) {
    role = given;
    return this;
  }

  public SampleBuilder fork(int given) {
    fork = given;
    return this;
  }

  public SampleBuilder iteration(int given) {
    iteration = given;
    return this;
  }

  public SampleBuilder metric(String given) {
    metric = given;
    return this;
  }

  public SampleBuilder unit(String given, Better direction) {
    unit = given;
    better = direction;
    return this;
  }

  public SampleBuilder value(double given) {
    value = given;
    return this;
  }

  public Sample build() {
    return new Sample(
        runId, benchmark, workload, strategy, params, readers, updaters, role, fork, iteration,
        metric, unit, better, value);
  }
}
