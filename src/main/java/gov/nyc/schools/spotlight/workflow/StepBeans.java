package gov.nyc.schools.spotlight.workflow;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.stereotype.Component;

/**
 * What expressions see of the application: the beans marked {@link ProcessStep}, looked up at the call, because the steps
 * themselves need the engine.
 */
@Component
class StepBeans extends AbstractMap<Object, Object> {

  private final ListableBeanFactory beans;

  StepBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean containsKey(Object name) {
    try {
      return name instanceof String bean && beans.findAnnotationOnBean(bean, ProcessStep.class, false) != null;
    } catch (NoSuchBeanDefinitionException unknown) {
      return false;
    }
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? beans.getBean((String) name) : null;
  }

  /** Empty: the map answers questions by name and is never walked through. */
  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return Collections.emptySet();
  }
}
