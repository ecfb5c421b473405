package org.rcubench.results.jmh;

import java.nio.file.Path;
import org.rcubench.results.files.ResultsException;

/**
 * A file is not what JMH writes, or was damaged or cut short; the message gives file and place,
 * what was expected there and what was found.
 */
public final class MalformedJmhException extends ResultsException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_SHOWN = 60;

  MalformedJmhException(Path file, String place, String expected, String found) {
    super("%s, %s: expected %s, found %s".formatted(file, place, expected, shown(found)));
  }

  MalformedJmhException(Path file, String place, String expected, String found, Throwable cause) {
    super("%s, %s: expected %s, found %s".formatted(file, place, expected, shown(found)), cause);
  }

  private static String shown(String found) {
    String line = found.replace("\r", "\\r").replace("\n", "\\n");
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
  }
}
