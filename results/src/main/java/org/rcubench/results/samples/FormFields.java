package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named values in one word, {@code name=value;name=value}, form-encoded: there is no blank, comma
 * or line feed in it. In Python {@code urllib.parse.parse_qsl(word, keep_blank_values=True,
 * separator=";")} reads it.
 */
public final class FormFields {
  private FormFields() {}

  /**
   * Writes values down.
   *
   * @param fields the values by name, in the order to write them
   * @return the word; empty if there are none
   */
  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(joining(";"));
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param word the word
   * @return the values by name
   * @throws IllegalArgumentException if the word is not of this form
   */
  public static SortedMap<String, String> decode(String word) {
    SortedMap<String, String> fields = new TreeMap<>();
    if (word.isEmpty()) {
      return fields;
    }
    for (String field : word.split(";", -1)) {
      int equals = field.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("no name in " + field);
      }
      String name = URLDecoder.decode(field.substring(0, equals), UTF_8);
      String value = URLDecoder.decode(field.substring(equals + 1), UTF_8);
      if (fields.put(name, value) != null) {
        throw new IllegalArgumentException(name + " twice");
      }
    }
    return fields;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
