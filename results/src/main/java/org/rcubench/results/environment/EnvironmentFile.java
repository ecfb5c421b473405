package org.rcubench.results.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/** Reads and writes {@code environment.json}. */
public final class EnvironmentFile {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .create();
  private static final Pattern PLACE = Pattern.compile(" at line \\d+ column \\d+");

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
          out.write(GSON.toJson(environment));
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
    JsonElement json = parse(file);
    if (!(json instanceof JsonObject environment)) {
      throw foreign(file, json == null ? "an empty file" : "no JSON object", null);
    }
    JsonElement version = environment.get("schemaVersion");
    if (version != null && !version.equals(new JsonPrimitive(Environment.SCHEMA))) {
      throw new ResultsException(
          "%s, field schemaVersion: expected %s, found %s; another version of rcubench stored this"
                  .formatted(file, Environment.SCHEMA, version)
              + " run: read it with that one");
    }
    new JsonShape(file).require(Environment.class, environment);
    return GSON.fromJson(environment, Environment.class);
  }

  private static JsonElement parse(Path file) {
    try {
      return GSON.fromJson(Files.readString(file, UTF_8), JsonElement.class);
    } catch (JsonParseException e) {
      throw foreign(file, "something else" + place(e), e);
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
  }

  private static ResultsException foreign(Path file, String found, Throwable cause) {
    return new ResultsException(
        "%s: expected a run's environment in JSON, found %s".formatted(file, found), cause);
  }

  /** The part of Gson's message that is not about Gson. */
  private static String place(JsonParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    return place.find() ? place.group() : "";
  }
}
