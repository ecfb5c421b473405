package org.rcubench.results.environment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import org.rcubench.results.files.ResultsException;

/**
 * Holds JSON against the record that it is to become: Gson leaves null or 0 what is missing, and
 * takes a text for a number.
 */
final class JsonShape {
  private final Path file;

  JsonShape(Path file) {
    this.file = file;
  }

  /**
   * @throws ResultsException if a component is missing or of another kind, naming it
   */
  void require(Class<? extends Record> record, JsonObject found) {
    requireComponents("", record, found);
  }

  private void requireComponents(String prefix, Class<?> record, JsonObject found) {
    for (RecordComponent component : record.getRecordComponents()) {
      String field = prefix + component.getName();
      JsonElement value = found.get(component.getName());
      if (value == null) {
        throw new ResultsException("%s: the field %s is missing".formatted(file, field));
      }
      requireValue(field, component.getType(), value);
    }
  }

  private void requireValue(String field, Class<?> type, JsonElement found) {
    if (type.isRecord()) {
      require(field, "an object", found.isJsonObject(), found);
      requireComponents(field + ".", type, found.getAsJsonObject());
    } else if (type == List.class) {
      require(field, "a list of texts", found.isJsonArray(), found);
      found.getAsJsonArray().forEach(text -> requireValue(field, String.class, text));
    } else if (type == String.class) {
      require(field, "a text", found instanceof JsonPrimitive text && text.isString(), found);
    } else if (type == boolean.class) {
      require(field, "true or false", found instanceof JsonPrimitive is && is.isBoolean(), found);
    } else if (type == double.class) {
      require(field, "a number", isNumber(found), found);
    } else {
      require(field, "a whole number", isNumber(found) && isWhole(type, found), found);
    }
  }

  private static boolean isNumber(JsonElement found) {
    return found instanceof JsonPrimitive primitive && primitive.isNumber();
  }

  private static boolean isWhole(Class<?> type, JsonElement found) {
    try {
      long number = Long.parseLong(found.getAsString());
      return type == long.class || number == (int) number;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void require(String field, String expected, boolean fit, JsonElement found) {
    if (!fit) {
      throw new ResultsException(
          "%s, field %s: expected %s, found %s".formatted(file, field, expected, shown(found)));
    }
  }

  private static String shown(JsonElement found) {
    String json = found.toString();
    return json.length() > 60 ? json.substring(0, 60) + "..." : json;
  }
}
