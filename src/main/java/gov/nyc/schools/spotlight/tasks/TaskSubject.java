package gov.nyc.schools.spotlight.tasks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Names what work is about where that is a part of its case: an episode, a question, a matter. Whoever owns those parts registers one bean
 * for each kind.
 */
public interface TaskSubject {

  /** What work items call the id: {@code episodeId}. */
  String idName();

  /**
   * {@code Episode 3: Building Capacity}, in that language and by id; what there is no name for is absent. Costs the same few statements
   * for any number of ids, which are never none.
   */
  Map<UUID, String> names(Collection<UUID> ids, Locale locale);
}
