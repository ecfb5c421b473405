package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Cells;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.samples.Sample;

/** Peers that are shell scripts. */
class PeersTest {
  private static final String BENCHMARK = Cells.cell("none", 1, 1).benchmark();
  private static final String HEADER =
      "schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,fork,"
          + "iteration,metric,unit,better,value";

  @TempDir private Path folder;

  @Test
  void a_peer_joins_the_cells_whose_benchmark_it_knows_once_for_all_strategies() throws Exception {
    peer("c-peer", "true");
    List<Cell> ours =
        List.of(Cells.cell("none", 1, 5), Cells.cell("rwlock", 1, 5), Cells.cell("none", 2, 5));
    List<Cell> joined = Peers.in(folder).join(ours);
    assertThat(joined).startsWith(ours.toArray(Cell[]::new));
    assertThat(joined.subList(3, joined.size()))
        .containsExactly(Cells.cell("c-peer", 1, 5), Cells.cell("c-peer", 2, 5));
  }

  @Test
  void a_peer_measures_its_own_cells_alone() throws Exception {
    peer("c-peer", "true");
    Peers peers = Peers.in(folder);
    assertThat(peers.measures(Cells.cell("c-peer", 1, 5))).isTrue();
    assertThat(peers.measures(Cells.cell("none", 1, 5))).isFalse();
    assertThat(Peers.none().measures(Cells.cell("c-peer", 1, 5))).isFalse();
  }

  @Test
  void a_peer_that_does_not_know_the_benchmark_does_not_join() throws Exception {
    script("c-peer", "echo org.example.Other.read");
    List<Cell> ours = List.of(Cells.cell("none", 1, 5));
    assertThat(Peers.in(folder).join(ours)).isEqualTo(ours);
  }

  @Test
  void a_folder_without_programs_is_refused() {
    assertThatThrownBy(() -> Peers.in(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no program is there");
    assertThatThrownBy(() -> Peers.in(folder.resolve("missing")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("cannot read the folder");
  }

  @Test
  void a_program_that_lists_nothing_is_no_peer() throws Exception {
    script("stranger", "exit 0");
    assertThatThrownBy(() -> Peers.in(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("stranger is no peer");
  }

  @Test
  void what_a_peer_writes_are_the_samples_of_its_fork() throws Exception {
    peer("c-peer", "echo " + HEADER + "; echo \"" + row("c-peer", 3) + "\"");
    ForkOutcome outcome = run(3);
    assertThat(outcome.failure()).isEmpty();
    Finished.ByPeer finished = (Finished.ByPeer) outcome.finished().orElseThrow();
    assertThat(finished.samples()).extracting(Sample::value).containsExactly(12.5);
    assertThat(finished.summary()).isEqualTo("12.5 ops/us");
  }

  @Test
  void a_peer_is_told_the_whole_cell() throws Exception {
    peer("c-peer", "echo \"$@\" >&2; exit 1");
    assertThat(run(2).failure())
        .contains(
            "run %s --run-id run --fork 2 --threads 1 --warmup-iterations 1 --warmup-millis 100"
                    .formatted(BENCHMARK)
                + " --iterations 2 --millis 200");
  }

  @Test
  void a_peer_that_fails_fails_its_fork_with_what_it_complained_of() throws Exception {
    peer("c-peer", "echo out of memory >&2; exit 7");
    assertThat(run(1).finished()).isEmpty();
    assertThat(run(1).failure()).contains("out of memory", "c-peer ended with status 7");
  }

  @Test
  void samples_that_are_malformed_or_of_another_fork_are_refused() throws Exception {
    peer("c-peer", "echo nonsense");
    assertThat(run(1).failure()).contains("c-peer, line 1");
    peer("c-peer", "echo " + HEADER + "; echo \"" + row("c-peer", 9) + "\"");
    assertThat(run(1).failure()).contains("did not measure what it was asked");
    peer("c-peer", "echo " + HEADER + "; echo \"" + row("another", 1) + "\"");
    assertThat(run(1).failure()).contains("did not measure what it was asked");
  }

  private ForkOutcome run(int fork) {
    return new PeerRunner(Peers.in(folder), "run").run(Cells.fork(fork, "c-peer"));
  }

  private static String row(String strategy, int fork) {
    return "2,run,%s,empty-section,%s,,1,0,reader,%d,1,throughput,ops/us,higher,12.5"
        .formatted(BENCHMARK, strategy, fork);
  }

  private void peer(String name, String run) throws Exception {
    script(name, "if [ \"$1\" = list ]; then echo " + BENCHMARK + "; exit 0; fi; " + run);
  }

  private void script(String name, String commands) throws Exception {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + commands + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
