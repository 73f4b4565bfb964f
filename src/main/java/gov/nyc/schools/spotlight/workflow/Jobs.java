package gov.nyc.schools.spotlight.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs: timers and steps behind {@code asyncBefore}. */
@Service
public class Jobs {

  /** No test or demo case comes near; a model that loops does. */
  private static final int TOO_MANY = 100_000;

  private final ManagementService management;
  private final ProcessEngine engine;
  private final JobsProperties properties;
  private final Clock clock;

  Jobs(ProcessEngine engine, JobsProperties properties, Clock clock) {
    this.engine = engine;
    this.management = engine.getManagementService();
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Runs every job that is due by the clock, in the order of their due dates, until none is due: also those that become due by
   * running others. For tests and for making demo cases; must not be called inside a transaction.
   *
   * @return how many were run
   * @throws JobsFailed after all others have run, if some failed
   */
  @Transactional(propagation = Propagation.NEVER)
  public int runDue() {
    List<JobFailure> failures = new ArrayList<>();
    int run = 0;
    for (Job job = nextDue(); job != null; job = nextDue()) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException failure) {
        failures.add(failure(job, failure));
      }
      if (++run > TOO_MANY) {
        throw new IllegalStateException("still jobs due after " + run + ", the last of " + job.getProcessDefinitionKey());
      }
    }
    if (!failures.isEmpty()) {
      throw new JobsFailed(failures);
    }
    return run;
  }

  /** Every job that stands still, oldest first. */
  @Transactional(readOnly = true)
  public List<Incident> incidents() {
    List<org.camunda.bpm.engine.runtime.Incident> failed = engine.getRuntimeService().createIncidentQuery()
        .incidentType("failedJob").orderByIncidentTimestamp().asc().list().stream()
        .filter(incident -> Objects.equals(incident.getId(), incident.getRootCauseIncidentId()))
        .toList();
    Map<String, String> caseNumbers = caseNumbers(failed);
    return failed.stream()
        .map(incident -> new Incident(incident.getConfiguration(), caseNumbers.get(incident.getProcessInstanceId()),
            OpenTasks.processKey(incident.getProcessDefinitionId()), incident.getProcessInstanceId(),
            incident.getActivityId(), incident.getIncidentMessage(), OpenTasks.instant(incident.getIncidentTimestamp())))
        .toList();
  }

  /** Gives a job that stands still its retries back and makes it due at once. Does nothing if there is no such job any more. */
  @Transactional
  public void retry(String jobId) {
    if (management.createJobQuery().jobId(jobId).count() > 0) {
      management.setJobRetries(jobId, properties.retries());
      management.setJobDuedate(jobId, Date.from(clock.instant()));
    }
  }

  /** Jobs of processes only: the engine's own cleaning of old history has its hours and needs no help. */
  private Job nextDue() {
    return management.createJobQuery().executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 50).stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .findFirst()
        .orElse(null);
  }

  private JobFailure failure(Job job, RuntimeException cause) {
    Job after = management.createJobQuery().jobId(job.getId()).singleResult();
    String element = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
        .getActivityId();
    return new JobFailure(job.getId(), job.getProcessInstanceId(), element, after == null ? 0 : after.getRetries(), cause);
  }

  private Map<String, String> caseNumbers(List<org.camunda.bpm.engine.runtime.Incident> failed) {
    if (failed.isEmpty()) {
      return Map.of();
    }
    Set<String> runs = failed.stream().map(org.camunda.bpm.engine.runtime.Incident::getProcessInstanceId).collect(Collectors.toSet());
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(runs).list().stream()
        .filter(run -> run.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}
