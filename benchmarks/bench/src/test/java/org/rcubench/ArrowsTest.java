package org.rcubench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between the rooms: who may use whom. */
class ArrowsTest {
  private static final Set<String> WORDS_FOR_WORKLOADS =
      Set.of(
          "Strategy",
          "Session",
          "Section",
          "Update",
          "UpdateStyle",
          "Strategies",
          "StrategyInfo",
          "Trait",
          "Reclaim");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rcubench");

  /** The same rooms, each with a class that does what it must not. */
  private static final JavaClasses OFFENDING =
      new ClassFileImporter().importPackages("org.rcubench.offending");

  enum Arrow {
    RCU_USES_NOTHING_OF_OURS(in(".rcu"), except("rcu")),
    TORTURE_USES_RCU_ALONE(in(".torture"), except("torture", "rcu")),
    RESULTS_USE_THEMSELVES_ALONE(in(".results"), except("results")),
    CHARTS_USE_RESULTS_ALONE(in(".charts"), except("charts", "results")),
    LOCKSTEP_USES_NOTHING_OF_OURS(in(".lockstep"), except("lockstep")),
    SUITE_USES_RCU_AND_RESULTS(in(".suite"), except("suite", "rcu", "results")),
    STRATEGIES_USE_NO_WORKLOAD(in(".suite.strategy"), in(".suite.workload")),
    // The harness too, for latencies and calibrated work; its way to strategies is not for them.
    LIBRARY_BENCHMARKS_GO_THROUGH_NO_STRATEGY(
        in(".suite.library"), except("suite.library", "rcu", "suite.harness", "results")),
    WORKLOADS_NAME_NO_STRATEGY(
        in(".suite.workload"),
        in(".suite.strategy")
            .and(
                describe(
                    "other than " + WORDS_FOR_WORKLOADS,
                    type -> !WORDS_FOR_WORKLOADS.contains(outermost(type))))),
    NOTHING_USES_A_COMMAND(except("bench.command"), in(".bench.command")),
    A_PLAN_RUNS_NOTHING(in(".bench.plan"), bench().and(not(in(".bench.plan")))),
    CONDUCTING_USES_PLANS_ALONE(
        in(".bench.conduct"), bench().and(not(in(".bench.conduct").or(in(".bench.plan"))))),
    RECORDS_ARE_NOT_JUDGED(in(".bench.record"), in(".bench.gate").or(in(".bench.print"))),
    PRINTING_MEASURES_NOTHING(
        in(".bench.print"), in(".bench.conduct").or(in(".bench.record")).or(in(".bench.gate"))),
    THE_GATE_PRINTS_NO_RUN(in(".bench.gate"), in(".bench.record"));

    private final DescribedPredicate<JavaClass> from;
    private final DescribedPredicate<JavaClass> forbidden;

    Arrow(DescribedPredicate<JavaClass> from, DescribedPredicate<JavaClass> forbidden) {
      this.from = from;
      this.forbidden = forbidden;
    }

    ArchRule rule() {
      return noClasses()
          .that(from)
          .should()
          .dependOnClassesThat(forbidden)
          .as(name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_arrow_points_the_wrong_way(Arrow arrow) {
    arrow.rule().check(OURS);
  }

  @ParameterizedTest
  @EnumSource
  void every_arrow_is_seen_when_it_points_the_wrong_way(Arrow arrow) {
    assertThat(arrow.rule().evaluate(OFFENDING).hasViolation()).isTrue();
  }

  @Test
  void rooms_do_not_use_one_another_in_circles() {
    ArchRule rule = slices().matching("org.rcubench.(*)..").should().beFreeOfCycles();
    rule.check(OURS);
    assertThat(
            slices()
                .matching("org.rcubench.offending.(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(OFFENDING)
                .hasViolation())
        .isTrue();
  }

  @Test
  void packages_of_a_room_do_not_use_one_another_in_circles() {
    for (String room : List.of("suite", "bench", "rcu", "results", "charts")) {
      slices().matching("org.rcubench." + room + ".(**)").should().beFreeOfCycles().check(OURS);
    }
    assertThat(
            slices()
                .matching("org.rcubench.offending.suite.(**)")
                .should()
                .beFreeOfCycles()
                .evaluate(OFFENDING)
                .hasViolation())
        .isTrue();
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(packages(OURS)).isNotEmpty().isEqualTo(documented(OURS));
    assertThat(packages(OFFENDING)).isNotEqualTo(documented(OFFENDING));
  }

  @Test
  void a_simple_type_name_stands_once_in_all_rooms() {
    assertThat(namesThatStandTwice(OURS)).isEmpty();
    assertThat(namesThatStandTwice(OFFENDING)).contains("ReadingResults");
  }

  private static Set<String> namesThatStandTwice(JavaClasses classes) {
    Set<String> seen = new TreeSet<>();
    return classes.stream()
        .filter(type -> type.isTopLevelClass() && !type.getPackageName().contains("jmh_generated"))
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.equals("package-info") && !seen.add(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_room_was_looked_at() {
    assertThat(packages(OURS))
        .contains("org.rcubench.rcu", "org.rcubench.results", "org.rcubench.charts")
        .contains("org.rcubench.suite.strategy", "org.rcubench.suite.workload")
        .contains("org.rcubench.torture", "org.rcubench.lockstep")
        .contains("org.rcubench.bench.command", "org.rcubench.bench.conduct");
  }

  private static Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(JavaClass::getPackageName)
        .filter(name -> !name.contains(".jmh_generated"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documented(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getSimpleName().equals("package-info"))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is ours, but in none of these rooms. */
  private static DescribedPredicate<JavaClass> except(String... rooms) {
    String[] allowed =
        Stream.of(rooms).flatMap(room -> packagesOf("." + room)).toArray(String[]::new);
    return resideInAPackage("org.rcubench..").and(not(resideInAnyPackage(allowed)));
  }

  private static DescribedPredicate<JavaClass> bench() {
    return in(".bench");
  }

  private static DescribedPredicate<JavaClass> in(String room) {
    return resideInAnyPackage(packagesOf(room).toArray(String[]::new));
  }

  /** A room, and its namesake among the offenders. */
  private static Stream<String> packagesOf(String room) {
    return Stream.of("org.rcubench" + room + "..", "org.rcubench.offending" + room + "..");
  }

  private static String outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost.getSimpleName();
  }
}
