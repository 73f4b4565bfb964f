package gov.nyc.schools.spotlight.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * Collects the variables that an expression asks for, so that a misspelt key is found when the form is loaded. An unknown variable
 * is null to FEEL and would leave the question there, or hidden, for ever.
 */
final class FeelNames {

  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> bound = new LinkedHashSet<>();

  static Set<String> in(ParsedExpression expression) {
    FeelNames names = new FeelNames();
    names.walk(expression.expression());
    names.asked.removeAll(names.bound);
    return Set.copyOf(names.asked);
  }

  private void walk(Object node) {
    if (node instanceof Ref ref) {
      asked.add(ref.names().head());
    } else if (node instanceof Iterable<?> list) {
      for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
        walk(each.next());
      }
    } else if (node instanceof Product product) {
      // "some x in list satisfies …" binds x: pairs of a name and an expression.
      if (product.productPrefix().equals("Tuple2") && product.productElement(0) instanceof String name) {
        bound.add(name);
      }
      for (int i = 0; i < product.productArity(); i++) {
        walk(product.productElement(i));
      }
    }
  }
}
