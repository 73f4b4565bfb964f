package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.ReviewerNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who was asked what, and what they said. For staff who read every case: whoever still reviews must not learn who else was asked. */
@Component
class ApprovalPanel implements CasePanel {

  private final ApprovalStore store;
  private final QuestionNames questions;
  private final People people;
  private final ReviewerNames reviewers;
  private final CaseAccess access;
  private final CurrentPerson current;

  ApprovalPanel(ApprovalStore store, QuestionNames questions, People people, ReviewerNames reviewers, CaseAccess access,
      CurrentPerson current) {
    this.store = store;
    this.questions = questions;
    this.people = people;
    this.reviewers = reviewers;
    this.access = access;
    this.current = current;
  }

  /**
   * @param part of the case that it is about; empty: the case as a whole
   * @param canFinish whether this reader may end the undo time now
   */
  record Line(Approval approval, String part, String name, boolean canFinish) {}

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    if (current.get().filter(access::readsAny).isEmpty()) {
      return Optional.empty();
    }
    var blind = current.get().filter(person -> reviewers.to(person).blind().contains(file.number()));
    List<Approval> approvals = store.ofCase(file.number()).stream()
        .filter(approval -> blind.isEmpty() || !approval.staff() || approval.personId().equals(blind.get().id())).toList();
    if (approvals.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, String> names = people.names(approvals.stream().map(Approval::personId).distinct().toList());
    boolean finishes = current.has(Role.COORDINATOR) || current.has(Role.ADMIN);
    Map<UUID, String> parts = questions.parts(approvals, LocaleContextHolder.getLocale());
    List<Line> lines = approvals.stream().map(approval ->
        new Line(approval, parts.getOrDefault(approval.id(), ""), names.get(approval.personId()), finishes && approval.isWaitingForUndo())).toList();
    return Optional.of(new Content("approval/panel :: questions", Map.of(
        "open", lines.stream().filter(line -> line.approval().settledAt() == null).toList(),
        "over", lines.stream().filter(line -> line.approval().settledAt() != null).toList())));
  }
}
