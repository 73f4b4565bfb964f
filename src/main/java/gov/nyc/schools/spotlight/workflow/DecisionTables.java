package gov.nyc.schools.spotlight.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads decision tables, so that pages can say by which limits something was recommended: the table itself is the only place for them. */
@Component
public class DecisionTables {

  /**
   * One cell of a rule.
   *
   * @param input the input's expression, {@code total}
   * @param test as the table has it: {@code >= 65}, {@code true}
   */
  public record Limit(String input, String test) {}

  private final Map<String, DmnModelInstance> models = new ConcurrentHashMap<>();

  /**
   * The limits of the rule that says this, in the table's order; empty cells left out. Nothing when no rule says it or more than one does:
   * then the answer alone doesn't tell which one held.
   *
   * @param table name of the file in {@code bpmn/}, without its ending
   * @param answer what the rule's only output says
   */
  public Optional<List<Limit>> limits(String table, String answer) {
    var read = models.computeIfAbsent(table, DecisionTables::read).getModelElementsByType(DecisionTable.class).iterator().next();
    var rules = read.getRules().stream()
        .filter(rule -> rule.getOutputEntries().iterator().next().getTextContent().strip().equals('"' + answer + '"')).toList();
    return rules.size() == 1 ? Optional.of(limits(read, rules.get(0))) : Optional.empty();
  }

  private static List<Limit> limits(DecisionTable table, Rule rule) {
    List<Limit> limits = new ArrayList<>();
    var cells = rule.getInputEntries().iterator();
    table.getInputs().forEach(input -> {
      var test = cells.next().getTextContent().strip();
      if (!test.isEmpty()) {
        limits.add(new Limit(input.getInputExpression().getTextContent().strip(), test));
      }
    });
    return limits;
  }

  private static DmnModelInstance read(String table) {
    try (InputStream file = new ClassPathResource("bpmn/" + table + ".dmn").getInputStream()) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
