package org.rcubench.bench.record;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.openjdk.jmh.util.Version;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.MachineProbe;
import org.rcubench.results.environment.Settings;
import org.rcubench.results.files.Checksum;
import org.rcubench.results.files.Folders;
import org.rcubench.suite.harness.CalibratedWork;

/** The environment of this process: the machine, the JVM, and the jar it runs from. */
public final class CurrentEnvironment {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private CurrentEnvironment() {}

  public static Environment now(List<String> arguments, String profile, long seed) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    return new Environment(
        Environment.SCHEMA,
        "%s-%04x".formatted(RUN_ID.format(now), seed & 0xffff),
        now.toString(),
        new MachineProbe().machine(),
        Jvm.current(List.of()),
        build(),
        new Settings(arguments, profile, seed, CalibratedWork.calibrate()),
        Environment.UNKNOWN_STEAL);
  }

  /**
   * The environment that a folder was begun in; this one, if it was not begun yet.
   *
   * @param folder the folder, which is created where there is none
   * @param now this environment
   * @param isComplete whether nothing more will be measured, so that it does not matter where
   * @throws UsageException if the folder was begun by another jar, or on another machine
   */
  public static Environment ofFolder(Path folder, Environment now, boolean isComplete) {
    Path file = folder.resolve("environment.json");
    if (!Files.exists(file)) {
      Folders.create(folder);
      EnvironmentFile.write(file, now);
      return now;
    }
    Environment begun = EnvironmentFile.read(file);
    if (!isComplete) {
      requireSame(begun);
    }
    return begun;
  }

  /** Forks of another jar or another JVM must not be mixed into a run. */
  public static void requireSame(Environment begun) {
    Build build = build();
    if (!build.jarSha256().equals(begun.build().jarSha256())) {
      throw new UsageException(
          "the run was begun by another build of the jar (%s, commit %s): resume it with that one,"
                  .formatted(begun.build().version(), begun.build().commit())
              + " or begin a new run");
    }
    Machine machine = new MachineProbe().machine();
    if (!machine.cpuModel().equals(begun.machine().cpuModel())
        || machine.logicalCores() != begun.machine().logicalCores()) {
      throw new UsageException(
          "the run was begun on another machine (%s): resume it there, or begin a new run"
              .formatted(begun.machine().summary()));
    }
  }

  public static Build build() {
    Properties properties = new Properties();
    try (InputStream in = CurrentEnvironment.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      // As for a build outside a git work tree: the commit stays unknown.
    }
    return new Build(
        properties.getProperty("git.build.version", Machine.UNKNOWN),
        properties.getProperty("git.commit.id", Machine.UNKNOWN),
        Boolean.parseBoolean(properties.getProperty("git.dirty", "false")),
        jarSha256(),
        Version.getPlainVersion().replaceAll("^.*?(\\d+(\\.\\d+)+).*$", "$1"));
  }

  /** {@return the jar that this code came from; empty if the classes lie in folders} */
  public static Optional<Path> jar() {
    try {
      Path jar =
          Path.of(
              CurrentEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String jarSha256() {
    return jar().map(CurrentEnvironment::sha256).orElse(Machine.UNKNOWN);
  }

  private static String sha256(Path jar) {
    try {
      return Checksum.sha256(jar);
    } catch (IOException e) {
      return Machine.UNKNOWN;
    }
  }
}
