package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says more closely than its standing what a nomination under review waits for. Reviews and the principal's support run side by side, so
 * that the one can be over long before the other.
 */
@Component
class WaitingFor {

  private static final Set<String> SUPPORT = Set.of("Task_ConfirmPrincipal", "Task_SettleSupport");

  private final JdbcClient sql;

  WaitingFor(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param open all open work of the case but what staff have to attend to beside its way
   * @return what keys of sentences end with: empty, or a dot and a word
   */
  String in(CaseCard file, List<WorkItem> open) {
    if (file.standing() != Standing.UNDER_REVIEW) {
      return "";
    }
    if (open.stream().anyMatch(item -> !concernsSupport(item))) {
      return isOpen(open, "Task_AssignReviewers") ? ".assigning" : "";
    }
    // An answer that can still be taken back is no open work: the reviewers may have yet to begin.
    if (!reviewsAreIn(file.number())) {
      return "";
    }
    return isOpen(open, "Task_ConfirmPrincipal") ? ".principal" : isOpen(open, "Task_SettleSupport") ? ".settling" : ".support";
  }

  private static boolean concernsSupport(WorkItem item) {
    return SUPPORT.contains(item.taskKey()) || item.role().equals("principal");
  }

  private static boolean isOpen(List<WorkItem> open, String taskKey) {
    return open.stream().anyMatch(item -> item.taskKey().equals(taskKey));
  }

  private boolean reviewsAreIn(String caseNumber) {
    return sql.sql("""
            select coalesce((select type = 'recommendation-made' from case_event
              where case_number = :number and type in ('review-opened', 'recommendation-made') order by id desc limit 1), false)""")
        .param("number", caseNumber).query(Boolean.class).single();
  }
}
