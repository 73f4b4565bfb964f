package gov.nyc.schools.spotlight.forms;

import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression of a form, compiled when the form is loaded. */
public final class Condition {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private final ParsedExpression expression;
  private final Set<String> names;

  private Condition(ParsedExpression expression) {
    this.expression = expression;
    this.names = FeelNames.in(expression);
  }

  /** @throws BrokenForm when it isn't FEEL */
  static Condition compile(String where, String text) {
    String feel = text.startsWith("=") ? text.substring(1) : text;
    ParseResult parsed = FEEL.parseExpression(feel);
    if (parsed.isFailure()) {
      throw new BrokenForm(where, "its condition can't be read: " + parsed.failure().message());
    }
    return new Condition(parsed.parsedExpression());
  }

  /** The answers that it asks for, by key. */
  Set<String> names() {
    return names;
  }

  /** True only when it holds for certain: an answer that isn't there yet never hides a question by accident. */
  boolean holds(Map<String, Object> answers) {
    EvaluationResult result = FEEL.evaluate(expression, answers);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  @Override
  public String toString() {
    return expression.text();
  }
}
