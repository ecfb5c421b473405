package org.rcubench.bench.record;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The jar that this code came from. */
public final class OwnJar {
  private OwnJar() {}

  /** {@return the jar; empty if the classes lie in folders} */
  public static Optional<Path> path() {
    try {
      Path jar = Path.of(OwnJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
