package org.rcubench.bench.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.ResultsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The entry point of {@code benchmarks.jar}: a subcommand if the first word names one, else a run
 * in JMH's own words.
 */
public final class Launcher {
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
    boolean subcommand = arguments.length > 0 && subcommands().contains(arguments[0]);
    CommandLine line =
        subcommand
            ? equipped(new CommandLine(subcommandNamed(arguments[0])))
            : equipped(new RunCommand(List.of(arguments)).line());
    int code =
        line.execute(subcommand ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    ExitStatus status = line.getExecutionResult();
    // Without one picocli has answered --help or --version, or an exception was reported.
    return status != null ? status : code == 0 ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private static List<String> subcommands() {
    return List.of("report", "compare", "torture", "strategies", "workloads", "doctor");
  }

  private static Object subcommandNamed(String name) {
    return switch (name) {
      case "report" -> new ReportCommand();
      case "compare" -> new CompareCommand();
      case "torture" -> new TortureCommand();
      case "strategies" -> new StrategiesCommand();
      case "workloads" -> new WorkloadsCommand();
      case "doctor" -> new DoctorCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CommandLine equipped(CommandLine parser) {
    parser.getCommandSpec().versionProvider(new JarVersion());
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
}
