package org.rcubench.bench.gate.pairs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.results.files.Checksum;
import org.rcubench.results.files.CsvJournal;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * What pairs must have in common to be judged together. Which benchmarks are compared is no part of
 * it: later rows change nothing for those that are there.
 *
 * @param values values by name
 */
record ComparisonManifest(Map<String, String> values) {
  private static final Form FORM = new Form();

  /**
   * The manifest of a comparison.
   *
   * @throws ResultsException if a jar cannot be read
   */
  static ComparisonManifest of(ComparisonRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("base", sha256(request.base()));
    values.put("head", sha256(request.head()));
    values.put("fork", String.join(" ", request.forks().arguments()));
    values.put("Java", Runtime.version().toString());
    values.put("effort", request.sampling().words());
    return new ComparisonManifest(values);
  }

  /**
   * Writes the manifest, or checks the one that is there.
   *
   * @param file where
   * @throws ResultsException if another one is there
   */
  void settle(Path file) {
    Map<String, String> known = new LinkedHashMap<>();
    CsvJournal.read(file, FORM).forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    try (CsvJournal<Map.Entry<String, String>> journal = CsvJournal.open(file, FORM)) {
      values.forEach(
          (name, value) -> {
            String begun = known.get(name);
            if (begun == null) {
              journal.add(Map.entry(name, value));
            } else if (!begun.equals(value)) {
              throw new ResultsException(
                  "%s: this comparison was begun with another %s (%s, now %s); repeat the command as"
                          .formatted(file, name, begun, value)
                      + " it was, or name another folder by --out");
            }
          });
    }
  }

  private static String sha256(Path jar) {
    try {
      return Checksum.sha256(jar);
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(jar, Reasons.of(e)), e);
    }
  }

  private static final class Form implements CsvJournal.Form<Map.Entry<String, String>> {
    @Override
    public String name() {
      return "record of what is compared";
    }

    @Override
    public List<String> columns() {
      return List.of("term", "value");
    }

    @Override
    public List<?> fields(Map.Entry<String, String> entry) {
      return List.of(entry.getKey(), entry.getValue());
    }

    @Override
    public Map.Entry<String, String> entry(CSVRecord line) {
      return Map.entry(line.get(0), line.get(1));
    }
  }
}
