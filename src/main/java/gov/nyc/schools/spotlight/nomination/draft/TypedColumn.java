package gov.nyc.schools.spotlight.nomination.draft;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was typed as JSON into one column. */
@Converter
class TypedColumn implements AttributeConverter<Typed, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, List<String>>> INPUTS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(Typed typed) {
    return JSON.writeValueAsString(typed.inputs());
  }

  @Override
  public Typed convertToEntityAttribute(String json) {
    return new Typed(JSON.readValue(json, INPUTS));
  }
}
