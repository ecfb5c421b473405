package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.Reasons;

/**
 * Where human-readable output goes: the terminal, or the file of {@code -o}.
 *
 * @param out prints there
 * @param terminal whether a person watches it live
 */
public record Console(PrintStream out, boolean terminal) {

  public static Console of(Optional<Path> file) {
    if (file.isEmpty()) {
      return new Console(System.out, isInteractive());
    }
    try {
      return new Console(new PrintStream(Files.newOutputStream(file.get()), true, UTF_8), false);
    } catch (IOException e) {
      throw new UsageException(
          "-o %s: cannot write there: %s".formatted(file.get(), Reasons.of(e)), e);
    }
  }

  /**
   * JDK 22 to 24 make up a console where there is no terminal, unless this property says not to.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
