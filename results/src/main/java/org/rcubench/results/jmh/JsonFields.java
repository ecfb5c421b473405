package org.rcubench.results.jmh;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The fields of one result in JSON, each held against what it must be.
 *
 * @param file for messages
 * @param place which result, for messages
 * @param object the fields
 */
record JsonFields(Path file, String place, JsonObject object) {

  String text(String field) {
    JsonElement found = required(field, "a text");
    if (found instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString();
    }
    throw fault(field, "a text", found);
  }

  /** A text that may be missing. */
  String textOrNothing(String field) {
    return object.has(field) && !object.get(field).isJsonNull() ? text(field) : "";
  }

  int count(String field) {
    String expected = "a whole number of at least 1";
    JsonElement found = required(field, expected);
    try {
      int count = Integer.parseInt(found.getAsJsonPrimitive().getAsString());
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException | IllegalStateException e) {
      throw fault(field, expected, found);
    }
    throw fault(field, expected, found);
  }

  JsonFields object(String field) {
    JsonElement found = required(field, "an object");
    return new JsonFields(file, place + ", field " + field, asObject(field, found));
  }

  Optional<JsonObject> objectOrNothing(String field) {
    return Optional.ofNullable(object.get(field))
        .filter(found -> !found.isJsonNull())
        .map(found -> asObject(field, found));
  }

  Optional<JsonArray> listOrNothing(String field) {
    return Optional.ofNullable(object.get(field))
        .filter(found -> !found.isJsonNull())
        .map(found -> asList(field, found));
  }

  /** Elements of a field that must be lists. */
  JsonArray asList(String field, JsonElement found) {
    if (found instanceof JsonArray list) {
      return list;
    }
    throw fault(field, "a list", found);
  }

  /** An element of a field that must be a number; JMH writes one that is none as a text. */
  double asNumber(String field, JsonElement found) {
    try {
      return Double.parseDouble(found.getAsJsonPrimitive().getAsString());
    } catch (NumberFormatException | IllegalStateException e) {
      throw fault(field, "a number", found);
    }
  }

  MalformedJmhException fault(String field, String expected, JsonElement found) {
    return new MalformedJmhException(
        file, "%s, field %s".formatted(place, field), expected, found.toString());
  }

  private JsonElement required(String field, String expected) {
    JsonElement found = object.get(field);
    if (found == null) {
      throw new MalformedJmhException(
          file, "%s, field %s".formatted(place, field), expected, "nothing");
    }
    return found;
  }

  private JsonObject asObject(String field, JsonElement found) {
    if (found instanceof JsonObject fields) {
      return fields;
    }
    throw fault(field, "an object", found);
  }
}
