package org.rcubench.results.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcubench.results.AtomicFile;
import org.rcubench.results.Reasons;
import org.rcubench.results.ResultsException;

/** Reads and writes {@code environment.json}. */
public final class EnvironmentFile {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private EnvironmentFile() {}

  /**
   * Replaces the file by this environment.
   *
   * @param file the file to replace or create
   * @param environment what to store
   * @throws ResultsException if it cannot be stored; an older file is then untouched
   */
  public static void write(Path file, Environment environment) {
    AtomicFile.writeText(
        file,
        out -> {
          GSON.toJson(environment, out);
          out.write('\n');
        });
  }

  /**
   * Reads the file.
   *
   * @param file an environment file
   * @return what it holds
   * @throws ResultsException if it cannot be read, or is not an environment of this version
   */
  public static Environment read(Path file) {
    Environment environment;
    try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
      environment = GSON.fromJson(in, Environment.class);
    } catch (JsonParseException e) {
      throw new ResultsException(
          "%s: expected a run's environment in JSON, found %s".formatted(file, firstLine(e)), e);
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
    if (environment == null) {
      throw new ResultsException(
          "%s: expected a run's environment in JSON, found an empty file".formatted(file));
    }
    if (environment.schemaVersion() != Environment.SCHEMA) {
      throw new ResultsException(
          "%s, field schemaVersion: expected %d, found %d"
              .formatted(file, Environment.SCHEMA, environment.schemaVersion()));
    }
    requireParts(file, environment);
    return environment;
  }

  private static void requireParts(Path file, Environment environment) {
    requirePart(file, "runId", environment.runId());
    requirePart(file, "startedAt", environment.startedAt());
    requirePart(file, "machine", environment.machine());
    requirePart(file, "jvm", environment.jvm());
    requirePart(file, "build", environment.build());
    requirePart(file, "settings", environment.settings());
  }

  private static void requirePart(Path file, String field, Object value) {
    if (value == null) {
      throw new ResultsException("%s: the field %s is missing".formatted(file, field));
    }
  }

  private static String firstLine(JsonParseException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("something else");
  }
}
