package gov.nyc.schools.spotlight.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one Camunda Forms file (schema version 16) and refuses, in one sentence, what this application could not honour. */
final class FormFile {

  private static final int SCHEMA = 16;
  private static final Set<String> KNOWN = Set.of(
      "$schema", "type", "id", "schemaVersion", "components", "exporter", "executionPlatform", "executionPlatformVersion", "versionTag");
  private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private FormFile() {}

  static FormDefinition read(String fileName, byte[] content, Widgets widgets) {
    String where = "forms/" + fileName;
    JsonNode root = json(where, content);
    String id = fileName.replaceFirst("\\.form$", "");
    FormNode.onlyKnown(where, root, KNOWN);
    if (root.path("schemaVersion").asInt(0) != SCHEMA) {
      throw new BrokenForm(where, "schemaVersion must be " + SCHEMA);
    }
    if (!id.equals(root.path("id").asString(""))) {
      throw new BrokenForm(where, "its id must be " + id + ", like the file's name");
    }
    FormNode node = new FormNode(where, widgets);
    List<FormStep> steps = steps(where, node, root.path("components"));
    FormDefinition form = new FormDefinition(id, version(content), title(id, root), steps);
    FormChecks.check(where, form);
    return form;
  }

  private static JsonNode json(String where, byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (JacksonException e) {
      throw new BrokenForm(where, "it is not JSON: " + e.getOriginalMessage());
    }
  }

  /** Groups at the top are steps; what stands between them makes steps of its own. The first text's heading is the title and no part. */
  private static List<FormStep> steps(String where, FormNode node, JsonNode components) {
    List<FormStep> steps = new ArrayList<>();
    List<FormPart> loose = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean first = true;
    for (JsonNode component : components) {
      if (component.path("type").asString("").equals("group")) {
        addLoose(steps, loose);
        FormPart.Group group = (FormPart.Group) node.part(component);
        steps.add(new FormStep(component.path("properties").path("step").asString(group.id()), group.label(), group.parts()));
      } else if (!(first && heading(component) != null && withoutHeading(component).isBlank())) {
        loose.add(first && heading(component) != null ? new FormPart.Note(component.path("id").asString(""), withoutHeading(component)) : node.part(component));
      }
      first = false;
    }
    addLoose(steps, loose);
    if (steps.isEmpty()) {
      throw new BrokenForm(where, "it has no components");
    }
    for (FormStep step : steps) {
      if (!step.id().matches("[A-Za-z][A-Za-z0-9_-]*") || !ids.add(step.id())) {
        throw new BrokenForm(where, "the step id '" + step.id() + "' must be a unique plain word");
      }
    }
    return steps;
  }

  private static void addLoose(List<FormStep> steps, List<FormPart> loose) {
    if (!loose.isEmpty()) {
      steps.add(new FormStep(steps.isEmpty() ? "main" : "part" + (steps.size() + 1), "", loose));
      loose.clear();
    }
  }

  private static String title(String id, JsonNode root) {
    String heading = heading(root.path("components").path(0));
    return heading != null ? heading : id.replace('-', ' ');
  }

  private static String heading(JsonNode component) {
    String text = component.path("text").asString("");
    return component.path("type").asString("").equals("text") && text.startsWith("# ") ? text.lines().findFirst().orElseThrow().substring(2).strip() : null;
  }

  private static String withoutHeading(JsonNode component) {
    return component.path("text").asString("").replaceFirst("^# [^\\n]*\\n?", "").strip();
  }

  private static String version(byte[] content) {
    try {
      byte[] lines = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
