package gov.nyc.schools.spotlight.support;

import static gov.nyc.schools.spotlight.support.Scene.word;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.nomination.Nominating;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.DecisionRelease;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks a case along its road as people do: each step fills the task's own form and runs the real command. */
@Component
public class Road {

  /** A practice that was told of, with the addresses of those who wait for mail. */
  public record Told(String number, String title, String nominator, String principal) {}

  private static final String SCHOOL = "07X877";

  private final Scene scene;
  private final Nominating nominating;
  private final SchoolImporter schools;
  private final WorkItems items;
  private final TaskCompletion completion;
  private final Forms forms;
  private final FormReading reading;
  private final Approvals approvals;
  private final CaseFiles files;
  private final DecisionRelease decisions;
  private final Jobs jobs;
  private final JdbcClient sql;

  Road(Scene scene, Nominating nominating, SchoolImporter schools, WorkItems items, TaskCompletion completion, Forms forms,
      FormReading reading, Approvals approvals, CaseFiles files, DecisionRelease decisions, Jobs jobs, JdbcClient sql) {
    this.scene = scene;
    this.nominating = nominating;
    this.schools = schools;
    this.items = items;
    this.completion = completion;
    this.forms = forms;
    this.reading = reading;
    this.approvals = approvals;
    this.files = files;
    this.decisions = decisions;
    this.jobs = jobs;
    this.sql = sql;
  }

  /** A nomination that was accepted and told; the spotlight waits to be planned. */
  public Told accepted() {
    return decided(Map.of("outcome", "accept"));
  }

  /** The same, for the lab. */
  public Told acceptedForLab() {
    return decided(Map.of("outcome", "lab", "assurances", List.of("in-use", "sites", "driver", "profile")));
  }

  private Told decided(Map<String, Object> decision) {
    var told = released(decision);
    jobs.runDue();
    return told;
  }

  /** Decided and released; the job that tells it is due. */
  public Told released(Map<String, Object> decision) {
    var told = nominated();
    var number = told.number();
    var coordinator = scene.staff(Role.COORDINATOR);
    does(number, "Task_ConfirmAddress", files.get(number).nominatorId(), Channel.LINK, Map.of("confirmed", true), item -> true);
    staffDoes(number, "Task_ScreenNomination", coordinator, Map.of("outcome", "review"));
    staffDoes(number, "Task_ConfirmPrincipal", coordinator, Map.of("principalName", "Olumide Adébáyọ̀", "principalEmail", told.principal(), "checked", true));
    schoolAnswers(number, "approved", null);
    var reviewers = List.of(scene.staff("Reviewer " + word(), Role.REVIEWER), scene.staff("Reviewer " + word(), Role.REVIEWER));
    staffDoes(number, "Task_AssignReviewers", coordinator,
        Map.of("first", reviewers.get(0).id().toString(), "second", reviewers.get(1).id().toString()));
    reviewers.forEach(reviewer -> reviews(number, reviewer));
    var decider = scene.staff(Role.DECIDER);
    staffDoes(number, "Task_DecideNomination", decider, decision);
    scene.as(decider, () -> {
      if (!decisions.release(number)) {
        throw new AssertionError("no decision is held");
      }
    });
    return told;
  }

  /** A practice of one school of district 7, not confirmed yet. */
  public Told nominated() {
    schools.read("road.csv", ("dbn,name\n" + SCHOOL + ",The Road School\n").getBytes(StandardCharsets.UTF_8));
    var title = "Padres en la cafetería " + word();
    var nominator = word() + "@nominators.example";
    var principal = word() + "@schools.example";
    var answers = new LinkedHashMap<String, Object>();
    answers.putAll(Map.of("name", "Renée O’Hara-Núñez", "email", nominator, "role", "teacher", "language", "en"));
    answers.putAll(Map.of("schools", List.of(SCHOOL), "grades", List.of("03", "04"), "principalName", "Olumide Adébáyọ̀", "principalEmail", principal));
    answers.putAll(Map.of("title", title, "summary", "Families play with numbers every Friday, coffee included.", "description", "Four stations.",
        "need", "Families told us: «no entiendo la tarea».", "focusArea", "mathematics", "startedIn", "2024-09", "studentsServed", 120));
    answers.putAll(Map.of("outcomes", "From 14 to 96 families.", "equity", "Newly arrived families first.", "whatOthersNeed", "Coffee.", "costBand", "none"));
    answers.putAll(Map.of("principalAware", true, "noStudentNames", true, "mayContact", true));
    UUID draft = nominating.begin(CaseKind.NOMINATION, Locale.ENGLISH);
    nominating.type(draft, answers);
    return new Told(nominating.submit(draft), title, nominator, principal);
  }

  private void reviews(String number, SignedIn reviewer) {
    var question = item(number, "Task_GiveAnswer", item -> item.isHeldBy(reviewer.id()));
    complete(question, Map.of("answer", "approved"), new Acting(reviewer.id(), Channel.PAGE), reviewer);
    letStand(question);
    var rubric = sql.sql("select id from rubric_version where released_at is not null order by released_at desc, number desc limit 1")
        .query(String.class).single();
    var scores = new HashMap<String, Object>();
    List.of("evidence", "equity", "advantage", "replicability", "sustainability", "fit", "readiness").forEach(criterion -> scores.put(criterion, 3L));
    complete(item(number, "Task_ScoreNomination", item -> item.isHeldBy(reviewer.id())), Map.of("outcome", "scored",
        "scores", Map.of("rubric", rubric, "scores", scores, "comments", Map.of()), "toCommittee", "It holds.", "toNominator", "Thank you."),
        new Acting(reviewer.id(), Channel.PAGE), reviewer);
  }

  /** Whoever speaks for the school answers the open question by mailed link, and the answer stands. */
  public void schoolAnswers(String number, String answer, String comment) {
    var question = item(number, "Task_GiveAnswer", item -> item.role().equals("principal"));
    completion.complete(question.taskId(), new GiveAnswer(answer, null, comment, null),
        new Acting(approvals.get(question.subject("approvalId")).personId(), Channel.LINK));
    letStand(question);
  }

  private void letStand(WorkItem question) {
    scene.as(scene.staff(Role.COORDINATOR), () -> {
      if (!approvals.finish(question.subject("approvalId"))) {
        throw new AssertionError("the answer waits for nothing");
      }
    });
  }

  /** This person does the open task of this kind on its page. */
  public void staffDoes(String number, String taskKey, SignedIn person, Map<String, Object> answers) {
    complete(item(number, taskKey, item -> true), answers, new Acting(person.id(), Channel.PAGE), person);
  }

  /** Somebody does the open task of this kind in whatever way. */
  public void does(String number, String taskKey, UUID person, Channel channel, Map<String, Object> answers, Predicate<WorkItem> which) {
    complete(item(number, taskKey, which), answers, new Acting(person, channel), null);
  }

  /** The open task of this kind. */
  public WorkItem item(String number, String taskKey) {
    return item(number, taskKey, item -> true);
  }

  private WorkItem item(String number, String taskKey, Predicate<WorkItem> which) {
    var open = new ArrayList<>(items.ofCase(number));
    return open.stream().filter(item -> item.taskKey().equals(taskKey)).filter(which).findFirst()
        .orElseThrow(() -> new AssertionError(number + " waits for " + open.stream().map(WorkItem::taskKey).toList() + ", not for " + taskKey));
  }

  private void complete(WorkItem item, Map<String, Object> answers, Acting by, SignedIn signedIn) {
    var form = forms.form(item.formId());
    var answer = reading.read(form, reading.typed(form, answers), Scope.all());
    if (!answer.valid()) {
      throw new AssertionError(item.formId() + " refuses " + answer.errors());
    }
    Runnable act = () -> completion.complete(item.taskId(), answer.as(completion.handler(item.taskKey()).command()), by);
    if (signedIn == null) {
      act.run();
    } else {
      scene.as(signedIn, act);
    }
  }
}
