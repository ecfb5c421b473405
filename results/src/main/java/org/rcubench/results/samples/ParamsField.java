package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Benchmark parameters in one CSV field: {@code name=value;name=value}, form-encoded. */
final class ParamsField {
  private ParamsField() {}

  static String encode(SortedMap<String, String> params) {
    return params.entrySet().stream()
        .map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
        .collect(Collectors.joining(";"));
  }

  /**
   * @throws IllegalArgumentException if the field is not of this form
   */
  static SortedMap<String, String> decode(String field) {
    SortedMap<String, String> params = new TreeMap<>();
    if (field.isEmpty()) {
      return params;
    }
    for (String param : field.split(";", -1)) {
      int equals = param.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("no name in " + param);
      }
      String name = URLDecoder.decode(param.substring(0, equals), UTF_8);
      String value = URLDecoder.decode(param.substring(equals + 1), UTF_8);
      if (params.put(name, value) != null) {
        throw new IllegalArgumentException(name + " twice");
      }
    }
    return params;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
