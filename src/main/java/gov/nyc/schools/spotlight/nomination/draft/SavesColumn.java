package gov.nyc.schools.spotlight.nomination.draft;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the number of each step's last save as JSON into one column. */
@Converter
class SavesColumn implements AttributeConverter<Map<String, Integer>, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Integer>> SAVES = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(Map<String, Integer> saves) {
    return JSON.writeValueAsString(saves);
  }

  @Override
  public Map<String, Integer> convertToEntityAttribute(String json) {
    return JSON.readValue(json, SAVES);
  }
}
