package org.rcubench.bench.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.bench.record.CurrentEnvironment;
import org.rcubench.results.environment.Build;
import org.rcubench.results.files.ResultsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The entry point of {@code benchmarks.jar}: a subcommand if the first word names one, else a run
 * in JMH's own words.
 */
public final class Launcher {
  private static final Map<String, Supplier<Object>> SUBCOMMANDS =
      Map.of(
          "report", ReportCommand::new,
          "compare", CompareCommand::new,
          "torture", TortureCommand::new,
          "strategies", StrategiesCommand::new,
          "workloads", WorkloadsCommand::new,
          "doctor", DoctorCommand::new);

  private Launcher() {}

  /**
   * Runs a command and exits with its status.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // JMH formats numbers by the default locale; what is stored must not depend on it.
    Locale.setDefault(Locale.ROOT);
    System.setProperty("java.awt.headless", "true");
    System.exit(run(arguments).code());
  }

  static ExitStatus run(String... arguments) {
    Optional<Supplier<Object>> subcommand =
        Optional.ofNullable(arguments.length == 0 ? null : SUBCOMMANDS.get(arguments[0]));
    Object command =
        subcommand.map(Supplier::get).orElseGet(() -> new RunCommand(List.of(arguments)));
    CommandLine line = RunCommand.parser(command);
    int code =
        equipped(line)
            .execute(
                subcommand.isPresent()
                    ? Arrays.copyOfRange(arguments, 1, arguments.length)
                    : arguments);
    ExitStatus status = line.getExecutionResult();
    // Without one picocli has answered --help or --version, or an exception was reported.
    return status != null ? status : code == 0 ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private static CommandLine equipped(CommandLine parser) {
    parser.getCommandSpec().versionProvider(Launcher::version);
    return parser
        .setExecutionExceptionHandler((failure, line, parsed) -> report(failure))
        .setParameterExceptionHandler((failure, arguments) -> report(failure));
  }

  private static int report(Exception failure) {
    boolean expected =
        failure instanceof UsageException
            || failure instanceof ResultsException
            || failure instanceof ParameterException;
    if (expected) {
      System.err.println("error: " + failure.getMessage());
    } else {
      System.err.println("error: this is a defect in rcubench; please report it with what follows");
      failure.printStackTrace();
    }
    return ExitStatus.FAILED.code();
  }

  /** What {@code --version} says: enough for a report of a defect. */
  private static String[] version() {
    Build build = CurrentEnvironment.build();
    return new String[] {
      "rcubench %s, commit %s%s"
          .formatted(build.version(), build.commit(), build.dirty() ? " and changes" : ""),
      "JMH %s, %s %s"
          .formatted(
              build.jmhVersion(),
              System.getProperty("java.vm.name"),
              System.getProperty("java.runtime.version"))
    };
  }
}
