import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Looks at what a tiny run of the quick profile left behind: columns, rows, pictures, violations.
 * Knows nothing of the project's code, so that it sees what a user's own script would see.
 */
final class LookAtRun {
  private static final List<String> COLUMNS =
      List.of(
          "schema_version", "run_id", "benchmark", "workload", "strategy", "params", "readers",
          "updaters", "role", "fork", "iteration", "metric", "unit", "better", "value");
  private static final Set<String> WORKLOADS =
      Set.of(
          "empty-loop", "empty-section", "section-length", "by-hand", "counter-pair",
          "routing-table", "person-registry", "pid-table", "ip-options", "signal-handler",
          "profile-buffer", "handler-list", "book-library", "module-unload", "grace-period",
          "callback-flood", "footprint");
  private static final int COLOURS_OF_A_BLANK_PICTURE = 50;

  public static void main(String[] arguments) throws Exception {
    Path run = Path.of(arguments[0]);
    lookAtSamples(run.resolve("samples.csv"));
    for (String file : List.of("environment.json", "jmh.json", "index.html")) {
      require(Files.size(run.resolve(file)) > 500, file + " is nearly empty");
    }
    for (String figure :
        List.of("overhead-by-threads", "throughput-by-threads", "cost-by-section-length")) {
      lookAtPicture(run.resolve("charts").resolve(figure + ".png"));
    }
    System.out.println("Looked at " + run.getFileName() + ": all there.");
  }

  private static void lookAtSamples(Path csv) throws Exception {
    List<String> lines = Files.readAllLines(csv);
    require(List.of(lines.get(0).split(",")).equals(COLUMNS), "columns are " + lines.get(0));
    Map<String, Integer> rows = new HashMap<>();
    int violations = 0;
    int latencies = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      require(fields.length == COLUMNS.size(), "a row with other columns: " + line);
      double value = Double.parseDouble(fields[COLUMNS.indexOf("value")]);
      require(Double.isFinite(value), "not a number: " + line);
      String metric = fields[COLUMNS.indexOf("metric")];
      rows.merge(fields[COLUMNS.indexOf("workload")], metric.equals("throughput") ? 1 : 0, Integer::sum);
      if (metric.startsWith("latency.")) {
        latencies++;
        require(value >= 0, "a latency below 0: " + line);
      }
      if (metric.equals("violations")) {
        violations++;
        require(value == 0, "a violation: " + line);
      }
    }
    require(rows.keySet().equals(WORKLOADS), "workloads are " + rows.keySet());
    // Strategies x thread counts x iterations, whatever the number of cores.
    require(rows.get("empty-section") > 0 && rows.get("empty-section") % 8 == 0, "rows of empty-section: " + rows);
    require(violations > 0, "no workload counted violations, not even zero of them");
    require(latencies > 0, "no latencies were recorded");
  }

  private static void lookAtPicture(Path png) throws Exception {
    BufferedImage picture = ImageIO.read(png.toFile());
    require(picture.getWidth() >= 1600, png + " is " + picture.getWidth() + " pixels wide");
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    require(colours.size() > COLOURS_OF_A_BLANK_PICTURE, png + " looks blank");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      System.err.println("error: " + otherwise);
      System.exit(1);
    }
  }
}
