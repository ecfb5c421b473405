package org.rcubench.results.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for what is written. */
public final class Folders {
  private Folders() {}

  /**
   * Creates a folder, and those it lies in, where there is none.
   *
   * @param folder the folder
   * @return the folder
   * @throws ResultsException if that cannot be done
   */
  public static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ResultsException(
          "cannot create %s: %s; choose another folder with --out".formatted(folder, Reasons.of(e)),
          e);
    }
  }
}
