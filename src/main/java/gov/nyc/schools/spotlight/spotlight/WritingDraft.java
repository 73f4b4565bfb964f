package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalStatus;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_WriteDraft: the words of the spotlight. Each finished draft is kept, and the school is asked about it. */
@Component
class WritingDraft extends ProducersTask<WritingDraft.WriteDraft> {

  /** The words, as typed; {@link Draft} says how long they may be. */
  public record WriteDraft(String title, String summary, String body, List<Lesson> lessons, String transcript, List<String> perspectives,
      String language) {

    public WriteDraft {
      lessons = lessons == null ? List.of() : List.copyOf(lessons);
      transcript = transcript == null ? "" : transcript;
      perspectives = perspectives == null ? List.of() : List.copyOf(perspectives);
    }
  }

  private final Spotlights spotlights;
  private final Drafts drafts;
  private final DoneSteps steps;
  private final Clearances clearances;
  private final Approvals approvals;
  private final PracticeSource practices;
  private final SchoolContact school;

  WritingDraft(SpotlightPolicy policy, Spotlights spotlights, Drafts drafts, DoneSteps steps, Clearances clearances, Approvals approvals,
      PracticeSource practices, SchoolContact school) {
    super("Task_WriteDraft", WriteDraft.class, policy, spotlights);
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.steps = steps;
    this.clearances = clearances;
    this.approvals = approvals;
    this.practices = practices;
    this.school = school;
  }

  @Override
  void does(Spotlight spotlight, WriteDraft command, Acting by) {
    if (school.of(spotlight.caseNumber()).isEmpty()) {
      throw new RefusedTask(null, "spotlight.refused.school");
    }
    drafts.add(spotlight.caseNumber(), command, by.personId());
    spotlights.transcript(spotlight.caseNumber(), command.transcript());
    steps.done(spotlight.caseNumber(), "write-draft", null, by);
  }

  /** The last draft; for the first one, the nominator's words. */
  @Override
  public Map<String, Object> initial(WorkItem item) {
    return drafts.last(item.caseNumber())
        .map(last -> Map.<String, Object>of("title", last.title(), "summary", last.summary(), "body", last.body(),
            "perspectives", last.perspectives(), "language", last.language(), "transcript", spotlights.get(item.caseNumber()).transcript(),
            "lessons", last.card().stream().map(step -> Map.of("headline", step.headline(), "explanation", step.explanation())).toList()))
        .orElseGet(() -> practices.of(item.caseNumber())
            .map(told -> Map.<String, Object>of("title", told.title(), "summary", told.summary(), "language", "en"))
            .orElse(Map.of("language", "en")));
  }

  /** What is to be made, what the school and the deciders asked to have changed, and how Markdown is written. */
  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var model = new HashMap<String, Object>();
    model.put("scope", spotlights.get(item.caseNumber()).scope());
    model.put("school", asked(item.caseNumber()).orElse(null));
    model.put("clearance", clearances.of(item.caseNumber()).stream().findFirst().filter(said -> said.outcome().equals("changes")).orElse(null));
    model.put("settled", steps.of(item.caseNumber()).stream().filter(step -> step.step().equals("settle-fact-check"))
        .reduce((earlier, later) -> later).orElse(null));
    return Optional.of(new CasePanel.Content("spotlight/panel :: writing", model));
  }

  private Optional<Approval> asked(String caseNumber) {
    return spotlights.find(caseNumber).map(Spotlight::factCheckId).flatMap(approvals::find)
        .filter(approval -> approval.status() == ApprovalStatus.CHANGES || approval.status() == ApprovalStatus.DECLINED);
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }
}
