package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models and the rooms' steps name each other only in texts: here they are held together. */
class ModelsCallStepsTest {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");

  private final Map<String, Class<?>> steps = RecordedSteps.classes();

  private static Set<String> calls(Resource model) throws IOException {
    Set<String> calls = new TreeSet<>();
    Matcher expressions = EXPRESSION.matcher(model.getContentAsString(StandardCharsets.UTF_8));
    while (expressions.find()) {
      CALL.matcher(expressions.group(1)).results().map(call -> call.group()).forEach(calls::add);
    }
    return calls;
  }

  private static int arguments(String list) {
    return list.isBlank() ? 0 : list.split(",").length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nomination", "review", "approval", "attention", "aftercare", "spotlight", "scaling", "episode"})
  void everyCallOfAModelIsAPublicMethodOfAStep(String process) throws IOException {
    Set<String> calls = calls(new ClassPathResource("bpmn/" + process + ".bpmn"));
    assertThat(calls).isNotEmpty().allSatisfy(call -> {
      Matcher parts = CALL.matcher(call);
      assertThat(parts.matches()).isTrue();
      assertThat(steps).containsKey(parts.group(1));
      Class<?> step = steps.get(parts.group(1));
      assertThat(Modifier.isPublic(step.getModifiers())).as("%s is public", step).isTrue();
      assertThat(step.getDeclaredMethods()).anySatisfy(method -> {
        assertThat(method.getName()).isEqualTo(parts.group(2));
        assertThat(method.getParameterCount()).isEqualTo(arguments(parts.group(3)));
        assertThat(Modifier.isPublic(method.getModifiers())).isTrue();
      });
    });
  }

  @Test
  void everyPublicMethodOfAStepIsCalledByAModel() throws IOException {
    Set<String> called = new TreeSet<>();
    for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
      calls(model).forEach(call -> called.add(call.substring(0, call.indexOf('('))));
    }
    Set<String> idle = new TreeSet<>();
    steps.forEach((name, type) -> Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(Method::getName)
        .filter(method -> !called.contains(name + "." + method))
        .forEach(method -> idle.add(name + "." + method)));
    assertThat(idle).as("steps that no model takes").isEmpty();
  }
}
