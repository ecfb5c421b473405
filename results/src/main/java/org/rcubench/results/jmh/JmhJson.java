package org.rcubench.results.jmh;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code -rf json} leaves: a list of results with the numbers of each iteration. */
final class JmhJson {
  private static final TypeAdapter<JsonObject> RESULT =
      new GsonBuilder().setStrictness(Strictness.STRICT).create().getAdapter(JsonObject.class);
  private static final Pattern PLACE = Pattern.compile("at (line \\d+ column \\d+)");

  private final Path file;
  private final JmhOrigin origin;
  private final Consumer<JmhEntry> each;

  JmhJson(Path file, JmhOrigin origin, Consumer<JmhEntry> each) {
    this.file = file;
    this.origin = origin;
    this.each = each;
  }

  /** Reads one result after the other, so that the file may be larger than memory. */
  void read(Reader in) throws IOException {
    JsonReader json = new JsonReader(in);
    json.setStrictness(Strictness.STRICT);
    try {
      json.beginArray();
      for (int number = 1; json.hasNext(); number++) {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
          throw new MalformedJmhException(
              file, "result " + number, "an object", json.peek().toString());
        }
        read(number, RESULT.read(json));
      }
      json.endArray();
    } catch (EOFException e) {
      throw new MalformedJmhException(
          file,
          "at the end",
          "the rest of a list of JMH's results",
          "nothing: it was cut short",
          e);
    } catch (MalformedJsonException | JsonParseException | IllegalStateException e) {
      throw new MalformedJmhException(file, place(e), "JSON", "something else", e);
    }
  }

  private void read(int number, JsonObject result) {
    JsonFields unnamed = new JsonFields(file, "result " + number, result);
    String benchmark = unnamed.text("benchmark");
    JsonFields fields = new JsonFields(file, "result %d (%s)".formatted(number, benchmark), result);
    SortedMap<String, String> params = new TreeMap<>();
    fields
        .objectOrNothing("params")
        .ifPresent(
            given -> {
              JsonFields texts = new JsonFields(file, fields.place() + ", field params", given);
              given.keySet().forEach(name -> params.put(name, texts.text(name)));
            });
    Map<String, JmhMetric> secondary = new LinkedHashMap<>();
    fields
        .objectOrNothing("secondaryMetrics")
        .ifPresent(
            given -> {
              JsonFields metrics =
                  new JsonFields(file, fields.place() + ", field secondaryMetrics", given);
              given.keySet().forEach(label -> secondary.put(label, metric(metrics, label)));
            });
    origin.add(
        fields.textOrNothing("jmhVersion"),
        fields.textOrNothing("vmName"),
        fields.textOrNothing("jdkVersion"),
        flags(fields));
    each.accept(
        new JmhEntry(
            benchmark,
            fields.text("mode"),
            fields.count("threads"),
            params,
            metric(fields, "primaryMetric"),
            secondary));
  }

  private static List<String> flags(JsonFields fields) {
    List<String> flags = new ArrayList<>();
    fields
        .listOrNothing("jvmArgs")
        .ifPresent(list -> list.forEach(flag -> flags.add(flag.getAsString())));
    return flags;
  }

  private static JmhMetric metric(JsonFields parent, String field) {
    JsonFields metric = parent.object(field);
    String unit = metric.text("scoreUnit");
    return metric
        .listOrNothing("rawDataHistogram")
        .map(raw -> new JmhMetric(unit, sampled(metric, raw)))
        .orElseGet(() -> new JmhMetric(unit, plain(metric)));
  }

  private static List<List<Double>> plain(JsonFields metric) {
    JsonArray raw =
        metric
            .listOrNothing("rawData")
            .orElseThrow(
                () ->
                    new MalformedJmhException(
                        metric.file(),
                        metric.place() + ", field rawData",
                        "the numbers of each fork",
                        "nothing"));
    List<List<Double>> forks = new ArrayList<>();
    for (JsonElement fork : raw) {
      List<Double> values = new ArrayList<>();
      for (JsonElement value : metric.asList("rawData", fork)) {
        addFinite(values, metric.asNumber("rawData", value));
      }
      forks.add(values);
    }
    return forks;
  }

  /** Of sampled time there is a histogram an iteration, whose mean is what JMH gives as score. */
  private static List<List<Double>> sampled(JsonFields metric, JsonArray raw) {
    String field = "rawDataHistogram";
    List<List<Double>> forks = new ArrayList<>();
    for (JsonElement fork : raw) {
      List<Double> means = new ArrayList<>();
      for (JsonElement iteration : metric.asList(field, fork)) {
        double sum = 0;
        double count = 0;
        for (JsonElement bucket : metric.asList(field, iteration)) {
          JsonArray pair = metric.asList(field, bucket);
          if (pair.size() != 2) {
            throw metric.fault(field, "pairs of a value and its count", bucket);
          }
          double times = metric.asNumber(field, pair.get(1));
          sum += times * metric.asNumber(field, pair.get(0));
          count += times;
        }
        addFinite(means, sum / count);
      }
      forks.add(means);
    }
    return forks;
  }

  private static void addFinite(List<Double> values, double value) {
    if (Double.isFinite(value)) { // else JMH's word for "nothing was measured"
      values.add(value);
    }
  }

  private static String place(Exception e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    return place.find() ? place.group(1) : "somewhere";
  }
}
