package org.rcubench.results.samples;

import java.nio.file.Path;
import org.rcubench.results.ResultsException;

/** A samples file is foreign, damaged or cut short; the message gives file, line and column. */
public final class MalformedSamplesException extends ResultsException {
  private static final long serialVersionUID = 1L;

  MalformedSamplesException(Path file, long line, String column, String expected, String found) {
    super(
        "%s, line %d, column %s: expected %s, found %s"
            .formatted(file, line, column, expected, found));
  }
}
