package gov.nyc.schools.spotlight.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a bean whose methods BPMN expressions may call, under the bean's name: {@code ${nominationSteps.open(…)}}. No other
 * bean can be reached from a model.
 *
 * <p>The class and the methods that models call are public: expressions call by reflection. A step takes and returns strings, booleans, numbers and lists of strings; dates go out as {@link java.util.Date} where a
 * timer or a due date asks for one. It runs in the engine's transaction: what it throws rolls back the person's action, or, behind
 * {@code asyncBefore}, is tried again as a job.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ProcessStep {

  /** The name under which models call the bean. */
  @AliasFor(annotation = Component.class)
  String value();
}
