package gov.nyc.schools.spotlight.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns the components of one form file into parts. */
final class FormNode {

  private static final Set<String> COMMON = Set.of("type", "id", "key", "label", "description", "layout", "conditional", "properties",
      "validate", "disabled", "readonly", "defaultValue", "appearance");
  private static final Map<String, Set<String>> OWN = Map.ofEntries(
      Map.entry("textfield", Set.of()),
      Map.entry("textarea", Set.of()),
      Map.entry("number", Set.of("decimalDigits", "increment", "serializeToString")),
      Map.entry("select", Set.of("values", "searchable")),
      Map.entry("radio", Set.of("values")),
      Map.entry("checkbox", Set.of()),
      Map.entry("checklist", Set.of("values")),
      Map.entry("taglist", Set.of("values")),
      Map.entry("datetime", Set.of("subtype", "dateLabel", "disallowPassedDates")),
      Map.entry("dynamiclist", Set.of("components", "path", "isRepeatable", "allowAddRemove", "defaultRepetitions", "showOutline",
          "verticalAlignment", "disableCollapse", "nonCollapsedItems")),
      Map.entry("group", Set.of("components", "path", "showOutline", "verticalAlignment")),
      Map.entry("text", Set.of("text")),
      Map.entry("separator", Set.of()));
  private static final Set<String> VALIDATE =
      Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");

  private final String file;
  private final Widgets widgets;

  FormNode(String file, Widgets widgets) {
    this.file = file;
    this.widgets = widgets;
  }

  FormPart part(JsonNode node) {
    String type = text(node, "type");
    String where = file + ", " + Stream.of(text(node, "key"), text(node, "path"), text(node, "id"), type).filter(name -> !name.isEmpty()).findFirst().orElse("a component");
    if (!OWN.containsKey(type)) {
      throw new BrokenForm(where, "the type '" + type + "' is not supported");
    }
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(OWN.get(type));
    onlyKnown(where, node, known);
    return switch (type) {
      case "text" -> note(where, node);
      case "separator" -> new FormPart.Rule();
      case "group" -> group(where, node);
      default -> field(where, node, FieldType.of(type).orElseThrow());
    };
  }

  private FormPart note(String where, JsonNode node) {
    String text = text(node, "text");
    if (text.startsWith("=") || text.contains("{{") || text.matches("(?s).*<[a-zA-Z/!].*")) {
      throw new BrokenForm(where, "a text is plain Markdown, without expressions or HTML");
    }
    return new FormPart.Note(text(node, "id"), text);
  }

  private FormPart group(String where, JsonNode node) {
    if (!text(node, "path").isEmpty()) {
      throw new BrokenForm(where, "a group has no path: keys are unique in the whole form");
    }
    if (node.has("conditional")) {
      throw new BrokenForm(where, "conditions belong on inputs, not on groups");
    }
    return new FormPart.Group(text(node, "id"), text(node, "label"), parts(node));
  }

  private List<FormPart> parts(JsonNode node) {
    List<FormPart> parts = new ArrayList<>();
    node.path("components").forEach(component -> parts.add(part(component)));
    return parts;
  }

  private FormField field(String where, JsonNode node, FieldType type) {
    String key = text(node, type == FieldType.DYNAMICLIST ? "path" : "key");
    if (!key.matches("[A-Za-z][A-Za-z0-9_]*")) {
      throw new BrokenForm(where, "its key must be letters, digits and underscores");
    }
    if (type == FieldType.DATETIME && !text(node, "subtype").equals("date")) {
      throw new BrokenForm(where, "only the subtype 'date' is supported");
    }
    String label = type == FieldType.DATETIME && !text(node, "dateLabel").isEmpty() ? text(node, "dateLabel") : text(node, "label");
    if (label.isBlank()) {
      throw new BrokenForm(where, "it needs a label");
    }
    String hide = text(node.path("conditional"), "hide");
    String hint = text(node, "description");
    FormField field = new FormField(key, type, label, hint.isEmpty() ? null : hint, rules(where, node), options(where, node, type),
        hide.isEmpty() ? null : Condition.compile(where, hide), initial(node), node.path("disabled").asBoolean(false) || node.path("readonly").asBoolean(false),
        properties(where, node), columns(where, node, type));
    widgets.check(where, field);
    return field;
  }

  private List<FormField> columns(String where, JsonNode node, FieldType type) {
    List<FormField> columns = new ArrayList<>();
    for (FormPart part : type == FieldType.DYNAMICLIST ? parts(node) : List.<FormPart>of()) {
      if (!(part instanceof FormField column) || column.type() == FieldType.DYNAMICLIST) {
        throw new BrokenForm(where, "a list holds plain inputs only");
      }
      columns.add(column);
    }
    if (type == FieldType.DYNAMICLIST && columns.isEmpty()) {
      throw new BrokenForm(where, "a list needs inputs");
    }
    return columns;
  }

  private static FieldRules rules(String where, JsonNode node) {
    JsonNode validate = node.path("validate");
    onlyKnown(where, validate, VALIDATE);
    String validation = text(validate, "validationType");
    if (!Set.of("", "custom", "email").contains(validation)) {
      throw new BrokenForm(where, "the validationType '" + validation + "' is not supported");
    }
    return new FieldRules(validate.path("required").asBoolean(false), integer(where, validate, "minLength"), integer(where, validate, "maxLength"),
        decimal(where, validate, "min"), decimal(where, validate, "max"), pattern(where, validate), validation.equals("email"),
        integer(where, node, "decimalDigits"));
  }

  private static String pattern(String where, JsonNode validate) {
    String pattern = text(validate, "pattern");
    try {
      return pattern.isEmpty() ? null : java.util.regex.Pattern.compile(pattern).pattern();
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new BrokenForm(where, "its pattern can't be read: " + e.getDescription());
    }
  }

  private static List<Option> options(String where, JsonNode node, FieldType type) {
    List<Option> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode value : node.path("values")) {
      Option option = new Option(text(value, "value"), text(value, "label"));
      if (option.value().isEmpty() || option.label().isEmpty() || !seen.add(option.value())) {
        throw new BrokenForm(where, "each option needs a label and a value of its own");
      }
      options.add(option);
    }
    if (type.hasOptions() && options.isEmpty() && !node.path("properties").has("widget")) {
      throw new BrokenForm(where, "it has no options");
    }
    return options;
  }

  private static Object initial(JsonNode node) {
    JsonNode value = node.path("defaultValue");
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(each -> values.add(each.asString()));
      return values;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    String text = value.isMissingNode() || value.isNull() ? "" : value.asString();
    return text.isEmpty() ? null : text;
  }

  private static Map<String, String> properties(String where, JsonNode node) {
    Map<String, String> properties = new HashMap<>();
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      properties.put(property.getKey(), property.getValue().asString());
    }
    for (String count : Set.of("minRows", "maxRows", "minItems", "maxItems")) {
      if (properties.containsKey(count) && !properties.get(count).matches("\\d{1,3}")) {
        throw new BrokenForm(where, count + " must be a number");
      }
    }
    return properties;
  }

  private static Integer integer(String where, JsonNode node, String name) {
    BigDecimal value = decimal(where, node, name);
    try {
      return value == null ? null : value.intValueExact();
    } catch (ArithmeticException e) {
      throw new BrokenForm(where, name + " must be a whole number");
    }
  }

  private static BigDecimal decimal(String where, JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return new BigDecimal(value.asString());
    } catch (NumberFormatException e) {
      throw new BrokenForm(where, name + " must be a number");
    }
  }

  static void onlyKnown(String where, JsonNode node, Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new BrokenForm(where, "the property '" + name + "' is not supported");
      }
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() || value.isContainer() ? "" : value.asString();
  }
}
