package gov.nyc.schools.spotlight.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what work is about, as the rooms name it; looked up at the call, because rooms need us. */
@Component
public class TaskSubjects {

  private final ObjectProvider<TaskSubject> registered;

  TaskSubjects(ObjectProvider<TaskSubject> registered) {
    this.registered = registered;
  }

  /**
   * The names of these subjects, which are given as in {@link WorkItem#subjectIds()}; what is about a case as a whole is absent. Costs the
   * statements of each kind that is among them, however many there are.
   */
  public Map<Map<String, String>, String> names(Collection<Map<String, String>> subjects, Locale locale) {
    var names = new HashMap<Map<String, String>, String>();
    registered.forEach(kind -> names(kind, subjects, locale).forEach(names::putIfAbsent));
    return names;
  }

  /** What one piece of work is about; null: a case as a whole. */
  public String name(WorkItem item, Locale locale) {
    return names(List.of(item.subjectIds()), locale).get(item.subjectIds());
  }

  private static Map<Map<String, String>, String> names(TaskSubject kind, Collection<Map<String, String>> subjects, Locale locale) {
    var ids = subjects.stream().distinct().filter(subject -> subject.containsKey(kind.idName()))
        .collect(Collectors.toMap(Function.identity(), subject -> UUID.fromString(subject.get(kind.idName()))));
    if (ids.isEmpty()) {
      return Map.of();
    }
    var known = kind.names(List.copyOf(ids.values()), locale);
    return ids.entrySet().stream().filter(entry -> known.containsKey(entry.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> known.get(entry.getValue())));
  }
}
