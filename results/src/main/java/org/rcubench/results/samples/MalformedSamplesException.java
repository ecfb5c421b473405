package org.rcubench.results.samples;

import java.nio.file.Path;
import java.util.Locale;
import org.rcubench.results.files.ResultsException;

/**
 * A samples file is foreign, damaged or cut short; the message gives file, line and, where there
 * are columns to speak of, column. A row's line is the one on which it begins.
 */
public final class MalformedSamplesException extends ResultsException {
  private static final long serialVersionUID = 1L;

  MalformedSamplesException(Path file, long line, String column, String expected, String found) {
    super(
        String.format(
            Locale.ROOT,
            "%s, line %d, column %s: expected %s, found %s",
            file,
            line,
            column,
            expected,
            found));
  }

  MalformedSamplesException(Path file, long line, String expected, String found, Throwable cause) {
    super(
        String.format(
            Locale.ROOT, "%s, line %d: expected %s, found %s", file, line, expected, found),
        cause);
  }
}
