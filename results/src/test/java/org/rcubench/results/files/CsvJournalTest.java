package org.rcubench.results.files;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvJournalTest {
  private record Entry(String name, int number) {}

  private static final Entry ONE = new Entry("one, \"and\" more", 1);
  private static final Entry TWO = new Entry("zwei \u00fc", 2);
  private static final Entry THREE = new Entry("three", 3);

  private static final CsvJournal.Form<Entry> FORM =
      new CsvJournal.Form<>() {
        @Override
        public String name() {
          return "record of numbers";
        }

        @Override
        public List<String> columns() {
          return List.of("name", "number");
        }

        @Override
        public List<?> fields(Entry entry) {
          return List.of(entry.name(), entry.number());
        }

        @Override
        public Entry entry(CSVRecord line) {
          return new Entry(line.get(0), Integer.parseInt(line.get(1)));
        }
      };

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void twoEntries() {
    file = folder.resolve("deeper/journal.csv");
    add(ONE, TWO);
  }

  private void add(Entry... entries) {
    try (CsvJournal<Entry> journal = CsvJournal.open(file, FORM)) {
      List.of(entries).forEach(journal::add);
    }
  }

  private List<Entry> read() {
    return CsvJournal.read(file, FORM);
  }

  @Test
  void what_is_written_is_read_and_more_is_added_to_it() {
    assertThat(read()).containsExactly(ONE, TWO);
    add(THREE);
    assertThat(read()).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void what_does_not_exist_holds_nothing() {
    assertThat(CsvJournal.read(folder.resolve("missing.csv"), FORM)).isEmpty();
  }

  @Test
  void an_entry_is_in_the_file_before_the_next_is_measured() {
    try (CsvJournal<Entry> journal = CsvJournal.open(file, FORM)) {
      journal.add(THREE);
      assertThat(read()).containsExactly(ONE, TWO, THREE);
    }
  }

  @Test
  void cut_anywhere_it_keeps_all_whole_lines_and_goes_on_behind_them() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      List<Entry> kept = read();
      assertThat(kept).isEqualTo(List.of(ONE, TWO).subList(0, kept.size()));
      add(THREE);
      assertThat(read()).as("cut at %s", length).hasSize(kept.size() + 1).endsWith(THREE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "name,number\nonly one\n", "name,number\nthree,3,3\n"})
  void a_file_that_is_something_else_is_refused(String text) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(this::read)
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("journal.csv is no record of numbers: see its line");
  }

  @Test
  void a_line_that_cannot_be_read_is_named() throws IOException {
    Files.writeString(file, "four,vier\n", APPEND);
    assertThatThrownBy(this::read)
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("journal.csv, line 4");
  }

  @Test
  void a_full_disk_is_told() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "needs a device that is full");
    Path link = Files.createSymbolicLink(folder.resolve("full.csv"), full);
    assertThatThrownBy(() -> CsvJournal.open(link, FORM))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("full.csv: no space left on device");
    Files.delete(link);
  }
}
