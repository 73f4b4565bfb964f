package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.tasks.TaskSubjects;
import gov.nyc.schools.spotlight.workflow.Diagram;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The runs of processes of a case, for its page: those under way each by itself, those that are over in a list. */
@Component
class CaseRuns {

  /**
   * One run.
   *
   * @param about the part of the case that it is about, as its room names it; null: the case as a whole
   * @param open whether its drawing stands open: that of one of several runs of the same process does
   */
  record Run(Diagram diagram, String about, boolean open) {

    /** What is said before it: the process, unless its subject is called like it. */
    public String name() {
      return about != null && about.startsWith(diagram.name()) ? null : diagram.name();
    }
  }

  private final TaskSubjects subjects;

  CaseRuns(TaskSubjects subjects) {
    this.subjects = subjects;
  }

  /** Costs the statements of each kind of subject among them, whatever their number. */
  List<Run> named(List<Diagram> diagrams) {
    var names = subjects.names(diagrams.stream().map(CaseRuns::subject).toList(), LocaleContextHolder.getLocale());
    Set<String> shown = new HashSet<>();
    return diagrams.stream().map(diagram ->
        new Run(diagram, names.get(subject(diagram)), diagram.ended() == null && shown.add(diagram.processKey()))).toList();
  }

  private static Map<String, String> subject(Diagram diagram) {
    var subject = new HashMap<String, String>();
    if (diagram.subjectId() != null) {
      subject.put(diagram.processKey() + "Id", diagram.subjectId());
    }
    return subject;
  }
}
