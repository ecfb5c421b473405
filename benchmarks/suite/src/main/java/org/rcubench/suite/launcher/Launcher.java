package org.rcubench.suite.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rcubench.results.files.ResultsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The entry point of {@code benchmarks.jar}: a subcommand if the first word names one, else a run
 * in JMH's own words.
 */
public final class Launcher {
  /** The exit status when all went well. */
  static final int FINE = 0;

  /** The exit status after a usage error or a failure; stderr says what to do. */
  static final int FAILED = 1;

  /** The exit status after a comparison that found a regression. */
  static final int REGRESSED = 2;

  /** The exit status after a comparison that could not know, if that was asked for. */
  static final int INCONCLUSIVE = 3;

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
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    boolean subcommand = arguments.length > 0 && subcommands().contains(arguments[0]);
    CommandLine line =
        subcommand
            ? commandLine(subcommandNamed(arguments[0]))
            : commandLine(new RunCommand(List.of(arguments)));
    return line.execute(
        subcommand ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
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

  /** Fills a run command from the arguments that it was made with, without running it. */
  static RunCommand parsed(List<String> arguments) {
    RunCommand command = new RunCommand(arguments);
    commandLine(command).parseArgs(arguments.toArray(String[]::new));
    return command;
  }

  private static CommandLine commandLine(Object command) {
    CommandLine parser = new CommandLine(command);
    parser.getCommandSpec().versionProvider(new JarVersion());
    return parser
        .setPosixClusteredShortOptionsAllowed(false) // -tu is JMH's, not -t with the value u
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
    return FAILED;
  }
}
