package gov.nyc.schools.spotlight.workflow;

import gov.nyc.schools.spotlight.workflow.Diagram.State;
import gov.nyc.schools.spotlight.workflow.Diagram.Step;
import gov.nyc.schools.spotlight.workflow.ProcessModels.ProcessModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells where a case stands in its processes, as a drawing and in words; with the same few statements however many runs and steps
 * there are. It reads the engine's tables, because the engine itself can only be asked run by run.
 */
@Service
public class CasePositions {

  private static final String RUNS = """
      select run.id_, run.proc_def_id_, run.super_process_instance_id_, run.start_time_, run.end_time_, run.state_ = 'COMPLETED',
             (select subject.text_ from act_hi_varinst subject
              where subject.proc_inst_id_ = run.id_ and subject.name_ = run.proc_def_key_ || 'Id' limit 1)
      from act_hi_procinst run where run.business_key_ = :case order by run.start_time_, run.id_""";

  private static final String VISITS = """
      select proc_inst_id_, act_id_, act_type_, act_inst_state_, start_time_, end_time_ from act_hi_actinst
      where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :case)
      order by start_time_, sequence_counter_""";

  private static final String STUCK = """
      select proc_inst_id_, activity_id_ from act_ru_incident
      where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :case)""";

  /** Steps behind asyncBefore: the history knows them only once they have been taken. */
  private static final String QUEUED = """
      select job.process_instance_id_, definition.act_id_, job.create_time_ from act_ru_job job
      join act_ru_jobdef definition on definition.id_ = job.job_def_id_
      where job.handler_type_ = 'async-continuation'
        and job.process_instance_id_ in (select id_ from act_hi_procinst where business_key_ = :case)
      order by job.create_time_, job.id_""";

  private static final String TIMER = """
      select min(job.duedate_) from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
      where definition.act_id_ = :element
        and job.process_instance_id_ in (select id_ from act_hi_procinst where business_key_ = :case)""";

  /** As the engine's history marks what was cancelled. */
  private static final int CANCELLED = 2;

  private final JdbcClient sql;
  private final ProcessModels models;

  CasePositions(JdbcClient sql, ProcessModels models) {
    this.sql = sql;
    this.models = models;
  }

  /** Every run of a process for the case, called ones included, in the order of their starts; empty for an unknown number. */
  @Transactional(readOnly = true)
  public List<Diagram> of(String caseNumber) {
    List<Run> runs = sql.sql(RUNS).param("case", caseNumber)
        .query((row, n) -> new Run(row.getString(1), row.getString(2), row.getString(3), instant(row, 4), instant(row, 5),
            row.getBoolean(6), row.getString(7))).list();
    if (runs.isEmpty()) {
      return List.of();
    }
    Map<String, List<Visit>> visits = sql.sql(VISITS).param("case", caseNumber)
        .query((row, n) -> new Visit(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == CANCELLED, instant(row, 5),
            instant(row, 6)))
        .stream().collect(Collectors.groupingBy(Visit::runId));
    Map<String, List<Visit>> queued = sql.sql(QUEUED).param("case", caseNumber)
        .query((row, n) -> new Visit(row.getString(1), row.getString(2), "serviceTask", false, instant(row, 3), null))
        .stream().collect(Collectors.groupingBy(Visit::runId));
    Map<String, Set<String>> stuck = sql.sql(STUCK).param("case", caseNumber)
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    return runs.stream().map(run -> {
      List<Visit> all = new ArrayList<>(visits.getOrDefault(run.id(), List.of()));
      all.addAll(queued.getOrDefault(run.id(), List.of()));
      return diagram(run, all, stuck.getOrDefault(run.id(), Set.of()));
    }).toList();
  }

  /** When a timer of the case fires next, by the element that it starts or interrupts; nothing when none is set. */
  @Transactional(readOnly = true)
  public Optional<Instant> nextTimer(String caseNumber, String elementId) {
    return sql.sql(TIMER).param("case", caseNumber).param("element", elementId)
        .query((row, n) -> Optional.ofNullable(instant(row, 1))).single();
  }

  private Diagram diagram(Run run, List<Visit> visits, Set<String> stuck) {
    ProcessModel model = models.of(run.processDefinitionId());
    Set<String> active = new LinkedHashSet<>();
    Set<String> passed = new LinkedHashSet<>();
    List<Step> steps = new ArrayList<>();
    String end = null;
    for (Visit visit : visits) {
      State state = visit.state(stuck);
      switch (state) {
        case ACTIVE -> active.add(visit.elementId());
        case DONE -> passed.add(visit.elementId());
        default -> { }
      }
      String name = model.names().get(visit.elementId());
      if (name != null && !visit.type().equals("multiInstanceBody")) {
        steps.add(new Step(visit.elementId(), name, state, visit.since(), visit.until()));
        end = visit.isEnd() ? name : end;
      }
    }
    return new Diagram(run.id(), model.key(), model.name(), model.xml(), active, passed, stuck, steps, run.parentId(),
        run.subjectId(), run.started(), run.ended(), run.completed() ? end : null);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private record Run(String id, String processDefinitionId, String parentId, Instant started, Instant ended, boolean completed,
      String subjectId) {}

  /** An element that a run entered. */
  private record Visit(String runId, String elementId, String type, boolean cancelled, Instant since, Instant until) {

    boolean isEnd() {
      return type.endsWith("EndEvent");
    }

    State state(Set<String> stuck) {
      if (until == null) {
        return stuck.contains(elementId) ? State.STUCK : State.ACTIVE;
      }
      return cancelled ? State.CANCELLED : State.DONE;
    }
  }
}
