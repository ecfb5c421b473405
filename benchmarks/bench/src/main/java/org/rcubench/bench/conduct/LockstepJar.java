package org.rcubench.bench.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.rcubench.lockstep.TurnProfiler;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * Writes the turn-taking profiler into a jar of its own. Our whole jar on somebody's class path
 * would bring our JMH and our benchmarks along with it.
 */
final class LockstepJar {
  static final List<Class<?>> CLASSES = List.of(TurnProfiler.class);

  private LockstepJar() {}

  /**
   * Writes the jar.
   *
   * @param file where to
   * @throws ResultsException if it cannot be written
   */
  static void write(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Class<?> type : CLASSES) {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getResourceAsStream("/" + name)) {
          in.transferTo(jar);
        }
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new ResultsException(
          "cannot write %s: %s; -Djava.io.tmpdir=DIR before -jar names another folder"
              .formatted(file, Reasons.of(e)),
          e);
    }
  }
}
