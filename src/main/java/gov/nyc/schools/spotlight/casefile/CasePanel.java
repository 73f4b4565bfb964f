package gov.nyc.schools.spotlight.casefile;

import java.util.Map;
import java.util.Optional;

/**
 * A part of the case page that a room brings: {@code desk} shows the panels of all rooms in their order and knows none
 * of the rooms.
 */
public interface CasePanel {

  /** Where it stands on the page: lower is higher up. */
  int order();

  /**
   * What to show for this case to the person who is signed in; nothing when there is nothing or when this person may
   * not see it. Costs a fixed number of SQL statements.
   */
  Optional<Content> content(CaseCard file);

  /**
   * @param fragment a Thymeleaf fragment, {@code "review/panel :: scores"}, that reads the model under {@code panel}
   */
  record Content(String fragment, Map<String, Object> model) {}
}
