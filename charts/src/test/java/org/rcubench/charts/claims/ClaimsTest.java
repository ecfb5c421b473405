package org.rcubench.charts.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.results.Run;

class ClaimsTest {
  static List<ClaimCase> cases() {
    return ClaimCase.ALL;
  }

  private static Finding finding(ClaimCase claim, Cells cells, double number) {
    claim.measuring().accept(cells, number);
    return finding(claim.id(), cells.run());
  }

  private static Finding finding(String id, Run run) {
    return Claims.of(run).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void every_claim_is_put_to_the_test_below() {
    assertThat(ClaimCase.ALL)
        .extracting(ClaimCase::id)
        .containsExactlyInAnyOrderElementsOf(Claims.ALL.stream().map(Claim::id).toList());
  }

  @Test
  void there_are_claims_enough_each_with_a_name_of_its_own() {
    assertThat(Claims.ALL).hasSizeGreaterThanOrEqualTo(14);
    assertThat(Claims.ALL).extracting(Claim::id).doesNotHaveDuplicates();
    assertThat(Claims.ALL).extracting(Claim::id).allMatch(id -> id.matches("[a-z0-9-]+"));
  }

  @Test
  void every_claim_is_a_sentence_of_somebody_in_some_year() {
    assertThat(Claims.ALL)
        .allSatisfy(
            claim -> {
              assertThat(claim.words()).endsWith(".").matches("(?s)[A-Zm].*");
              assertThat(claim.source()).matches(".*\\b(19|20)\\d\\d$");
            });
  }

  @Test
  void findings_come_in_the_order_of_the_claims() {
    assertThat(Claims.of(new Cells().run()))
        .extracting(Finding::id)
        .containsExactlyElementsOf(Claims.ALL.stream().map(Claim::id).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_claim_holds_if_the_whole_interval_says_so(ClaimCase claim) {
    assertThat(finding(claim, new Cells(), claim.holding()).status()).isEqualTo(Status.HOLDS);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_claim_does_not_hold_if_the_whole_interval_contradicts_it(ClaimCase claim) {
    assertThat(finding(claim, new Cells(), claim.contradicting()).status())
        .isEqualTo(Status.DOES_NOT_HOLD);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noise_decides_nothing(ClaimCase claim) {
    Finding finding = finding(claim, new Cells().noise(0.3), claim.limit());
    assertThat(finding.status()).isEqualTo(Status.UNDECIDED);
    assertThat(finding.measured()).matches(".*\\[.+, .+\\].*");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fewer_than_three_forks_decide_nothing_and_the_finding_says_so(ClaimCase claim) {
    Finding finding = finding(claim, new Cells().forks(2), claim.holding());
    assertThat(finding.status()).isEqualTo(Status.UNDECIDED);
    assertThat(finding.measured()).contains("2 of the 3 forks that it takes to tell");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_run_without_the_data_says_what_to_run(ClaimCase claim) {
    Finding finding = finding(claim.id(), new Cells().run());
    assertThat(finding.status()).isEqualTo(Status.NOT_MEASURED);
    assertThat(finding.measured())
        .startsWith("the run lacks ")
        .containsPattern("run: java -jar benchmarks\\.jar \\S+ .* -f 5");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_was_measured_names_the_number_with_its_interval_and_the_limit(ClaimCase claim) {
    assertThat(finding(claim, new Cells(), claim.holding()).measured())
        .matches(
            "[0-9.,]+ \\[[0-9.,]+, [0-9.,]+\\] .*; the claim holds at [0-9.]+ or (more|less).*");
  }

  @Test
  void threads_beyond_the_cores_are_not_used() {
    Cells cells = new Cells().emptySection("rcu-qsbr", 4, 900);
    ClaimCase.byThreads("rcu-qsbr").accept(cells, 1.0);
    Finding finding = finding("rcu-readers-scale", cells.run());
    assertThat(finding.status()).isEqualTo(Status.HOLDS);
    assertThat(finding.measured())
        .isEqualTo(
            "1.00 [1.00, 1.00] times the cost with 1 thread, with 2 threads (rcu-qsbr,"
                + " empty-section); the claim holds at 1.5 or less");
  }

  @Test
  void of_several_thread_counts_the_most_is_used() {
    Cells cells = new Cells().cores(8).emptySection("rwlock", 8, 900);
    ClaimCase.byThreads("rwlock").accept(cells, 1.0);
    assertThat(finding("rwlock-readers-do-not-scale", cells.run()).measured())
        .startsWith("90.0 [90.0, 90.0] times the cost with 1 thread, with 8 threads");
  }

  @Test
  void a_machine_of_one_core_cannot_tell_of_scaling() {
    Cells cells = new Cells().cores(1);
    ClaimCase.byThreads("rwlock").accept(cells, 9.0);
    assertThat(finding("rwlock-readers-do-not-scale", cells.run()))
        .extracting(Finding::status, Finding::measured)
        .containsExactly(
            Status.NOT_MEASURED,
            "this machine has one core, and threads that share a core tell of its scheduler");
  }

  @Test
  void a_claim_of_two_parts_does_not_hold_if_one_of_them_does_not() {
    Cells cells = new Cells().emptySection("rcu-membarrier", 1, 40);
    ClaimCase.byThreads("hazard-pointer").accept(cells, 1.0);
    assertThat(finding("hazard-pointers-scale-at-a-price", cells.run()).status())
        .isEqualTo(Status.DOES_NOT_HOLD);
  }

  @Test
  void where_loops_of_sections_are_missing_single_sections_stand_in() {
    Cells cells =
        new Cells().emptySection("rcu-fenced", 1, 30).emptySection("rcu-membarrier", 1, 10);
    assertThat(finding("fences-cost-readers", cells.run()))
        .extracting(Finding::status, Finding::measured)
        .containsExactly(
            Status.HOLDS,
            "3.00 [3.00, 3.00] times the cost under rcu-membarrier, with 1 thread (rcu-fenced,"
                + " empty-section); the claim holds at 2 or more");
  }

  @Test
  void more_callers_than_cores_can_hide_sharing_but_not_feign_it() {
    Cells few = new Cells();
    few.synchronize("synchronize", "rcu-qsbr", 8, 8000)
        .synchronize("synchronize", "rcu-qsbr", 1, 1000);
    Finding hidden = finding("callers-share-grace-periods", few.run());
    assertThat(hidden.status()).isEqualTo(Status.UNDECIDED);
    assertThat(hidden.measured()).endsWith("can hide it, but not feign it");

    Cells many = new Cells();
    many.synchronize("synchronize", "rcu-qsbr", 8, 1000)
        .synchronize("synchronize", "rcu-qsbr", 1, 1000);
    assertThat(finding("callers-share-grace-periods", many.run()).status()).isEqualTo(Status.HOLDS);
  }
}
