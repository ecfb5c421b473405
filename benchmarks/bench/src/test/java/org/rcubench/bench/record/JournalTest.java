package org.rcubench.bench.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.plan.Cells;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.bench.print.Measured;

class JournalTest {
  private static final RunResult RESULT =
      Measured.emptySection("rwlock").fork(List.of(Measured.throughput(8), Measured.throughput(9)));
  private static final Finished FINISHED = new Finished.ByJmh(RESULT, "latencies", "backlog");

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read() {
    Plan.Fork first = Cells.fork(1, "rwlock");
    Plan.Fork second = Cells.fork(2, "rwlock");
    Journal.write(folder, first, FINISHED);
    Journal.write(folder, second, FINISHED);

    Journal.Contents contents = Journal.read(folder);
    assertThat(contents.damaged()).isEmpty();
    assertThat(contents.of(second)).isPresent();
    Finished.ByJmh read = (Finished.ByJmh) contents.of(first).orElseThrow();
    assertThat(read.latencies()).isEqualTo("latencies");
    assertThat(read.backlog()).isEqualTo("backlog");
    assertThat(new SampleExtractor("r").samples(read.result(), 1, List.of()))
        .isEqualTo(new SampleExtractor("r").samples(RESULT, 1, List.of()));
  }

  @Test
  void what_a_peer_left_is_kept_as_it_came() {
    Plan.Fork fork = Cells.fork(1, "urcu-memb");
    Finished peers = new Finished.ByPeer("urcu-memb", "schema_version\n");
    Journal.write(folder, fork, peers);
    assertThat(Journal.read(folder).of(fork)).contains(peers);
  }

  @Test
  void a_plan_without_a_finished_fork_is_refused_before_anything_is_written() {
    Journal.write(folder, Cells.fork(1, "urcu-memb"), new Finished.ByPeer("urcu-memb", ""));
    Journal.Contents contents = Journal.read(folder);
    contents.requireAllIn(Plan.of(List.of(List.of(Cells.cell("urcu-memb", 1, 5))), 1));
    assertThatThrownBy(
            () -> contents.requireAllIn(Plan.of(List.of(List.of(Cells.cell("none", 1, 5))), 1)))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("strategy=urcu-memb", "build the peers again");
  }

  @Test
  void a_fork_that_was_not_written_is_not_there() {
    Journal.write(folder, Cells.fork(1, "rwlock"), FINISHED);
    assertThat(Journal.read(folder).of(Cells.fork(2, "rwlock"))).isEmpty();
    assertThat(Journal.read(folder).of(Cells.fork(1, "none"))).isEmpty();
  }

  @Test
  void a_folder_that_does_not_exist_holds_nothing() {
    assertNothing(Journal.read(folder.resolve("missing")));
  }

  @Test
  void a_file_cut_short_anywhere_is_damaged() throws IOException {
    Journal.write(folder, Cells.fork(1, "rwlock"), FINISHED);
    Path file = folder.resolve("00001.fork");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(Journal.read(folder).damaged()).as("%d bytes", length).containsExactly(file);
    }
    Files.write(file, whole);
    assertThat(Journal.read(folder).damaged()).isEmpty();
  }

  @Test
  void a_damaged_file_hides_no_other() throws IOException {
    Journal.write(folder, Cells.fork(1, "rwlock"), FINISHED);
    Path foreign = Files.write(folder.resolve("00002.fork"), "no fork".getBytes(UTF_8));
    Journal.Contents contents = Journal.read(folder);
    assertThat(contents.damaged()).containsExactly(foreign);
    assertThat(contents.of(Cells.fork(1, "rwlock"))).isPresent();
  }

  @Test
  void what_a_killed_writer_left_half_written_is_ignored() throws IOException {
    Files.write(folder.resolve("00001.fork.partial"), new byte[100]);
    assertNothing(Journal.read(folder));
  }

  @Test
  void an_object_of_another_kind_is_damaged() throws IOException {
    assertDamaged("just a string");
    assertDamaged(new ArrayList<>(List.of(1, 2, 3)));
    assertDamaged(RESULT);
  }

  @Test
  void a_class_that_none_of_our_forks_needs_is_not_even_read() throws Exception {
    assertDamaged(new Foreign());
    assertThat(Foreign.READ).isFalse();
    new ObjectInputStream(Files.newInputStream(folder.resolve("00001.fork"))).readObject();
    assertThat(Foreign.READ).isTrue();
  }

  @Test
  void an_object_that_is_nested_without_end_is_damaged() throws IOException {
    List<Object> nested = new ArrayList<>();
    for (int depth = 0; depth < 500; depth++) {
      nested = new ArrayList<>(List.of(nested));
    }
    assertDamaged(nested);
  }

  @Test
  void an_object_that_takes_for_ever_to_read_is_damaged() throws IOException {
    Set<Object> root = new HashSet<>();
    Set<Object> left = root;
    Set<Object> right = new HashSet<>();
    for (int depth = 0; depth < 100; depth++) {
      Set<Object> nextLeft = new HashSet<>(Set.of("apart"));
      Set<Object> nextRight = new HashSet<>();
      left.addAll(List.of(nextLeft, nextRight));
      right.addAll(List.of(nextLeft, nextRight));
      left = nextLeft;
      right = nextRight;
    }
    assertDamaged(root);
  }

  @Test
  void an_array_that_fits_no_heap_is_damaged() throws IOException {
    byte[] bytes = serialized(new Object[] {"x"});
    // The length is the last int before the element: the string's tag, its length and its letter.
    int length = bytes.length - 4 - 4;
    bytes[length] = 0x7f;
    bytes[length + 1] = (byte) 0xff;
    Path file = store(bytes);
    assertThat(Journal.read(folder).damaged()).containsExactly(file);
  }

  /** Says so when somebody reads it back. */
  private static final class Foreign implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final AtomicBoolean READ = new AtomicBoolean();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      READ.set(true);
      in.defaultReadObject();
    }
  }

  private static void assertNothing(Journal.Contents contents) {
    assertThat(contents.isEmpty()).isTrue();
    assertThat(contents.damaged()).isEmpty();
  }

  private void assertDamaged(Object object) throws IOException {
    Path file = store(serialized(object));
    assertThat(Journal.read(folder).damaged()).containsExactly(file);
  }

  private Path store(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("00001.fork"), bytes);
  }

  private static byte[] serialized(Object object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(object);
    }
    return out.toByteArray();
  }
}
