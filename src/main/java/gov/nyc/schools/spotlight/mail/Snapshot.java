package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes a letter's values and links as JSON and reads them back with the types they had. */
final class Snapshot {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Object>> ANY = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

  private Snapshot() {}

  static String ofValues(Map<String, Object> values) {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, toPlain(value)));
    return JSON.writeValueAsString(plain);
  }

  static Map<String, Object> values(String json) {
    Map<String, Object> typed = new LinkedHashMap<>();
    JSON.readValue(json, ANY).forEach((name, value) -> typed.put(name, toTyped(value)));
    return typed;
  }

  static String ofLinks(Map<String, LinkId> links) {
    Map<String, String> plain = new LinkedHashMap<>();
    links.forEach((name, id) -> plain.put(name, id.toString()));
    return JSON.writeValueAsString(plain);
  }

  static Map<String, LinkId> links(String json) {
    Map<String, LinkId> links = new LinkedHashMap<>();
    JSON.readValue(json, TEXTS).forEach((name, id) -> links.put(name, LinkId.of(id)));
    return links;
  }

  private static Object toPlain(Object value) {
    if (value instanceof Instant moment) {
      return Map.of("instant", moment.toString());
    }
    if (value instanceof LocalDate day) {
      return Map.of("date", day.toString());
    }
    // PostgreSQL keeps no NUL, and no reader misses it
    return value instanceof String text ? text.replace("\0", "") : value;
  }

  private static Object toTyped(Object value) {
    if (value instanceof Map<?, ?> map) {
      Object moment = map.get("instant");
      return moment != null ? Instant.parse((String) moment) : LocalDate.parse((String) map.get("date"));
    }
    return value;
  }
}
