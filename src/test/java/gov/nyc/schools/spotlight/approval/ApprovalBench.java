package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.mail.MailBench;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.workflow.Processes;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks people and reads the links and codes that they were mailed. */
@Component
public class ApprovalBench {

  /** A question as its receiver has it in the mailbox. */
  public record Asked(UUID id, String caseNumber, String address, String path, String code) {}

  private final Scene scene;
  private final People people;
  private final Approvals approvals;
  private final Processes processes;
  private final MailDispatcher dispatcher;
  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalBench(Scene scene, People people, Approvals approvals, Processes processes, MailDispatcher dispatcher, JdbcClient jdbc,
      Clock clock) {
    this.jdbc = jdbc;
    this.scene = scene;
    this.people = people;
    this.approvals = approvals;
    this.processes = processes;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  public Asked askedOutsider() {
    return askedOutsider("Practice " + Scene.word());
  }

  public Asked askedOutsider(String title) {
    String number = scene.opened(title, new CaseSchool("02M475", "School " + Scene.word(), 2, "M"));
    String address = MailBench.address();
    UUID id = scene.does(() -> {
      UUID person = people.addContact("Pat Principal", address, Locale.ENGLISH);
      return started(approvals.ask(AskApproval.dueAt(clock.instant().plus(Duration.ofDays(7)), "try-it-out", number, number, 1)
          .toOutsider(person, "principal")), number);
    });
    return mailed(id, number, address);
  }

  /** Asked, and the mail still waits in the outbox. */
  UUID askedWithoutMail() {
    String number = scene.opened();
    return scene.does(() -> started(approvals.ask(AskApproval.dueAt(clock.instant().plus(Duration.ofDays(7)), "try-it-out", number, number, 1)
        .toOutsider(people.addContact("Pat Principal", MailBench.address(), Locale.ENGLISH), "principal")), number));
  }

  public Asked askedStaff(SignedIn person) {
    String number = scene.opened();
    UUID id = scene.does(() ->
        started(approvals.ask(AskApproval.dueAt(clock.instant().plus(Duration.ofDays(7)), "try-it-out", number, number, 1)
            .toStaff(person.id(), "reviewer")), number));
    return mailed(id, number, person.email());
  }

  private UUID started(UUID id, String number) {
    processes.start("approval", number, Map.of("approvalId", id.toString()));
    return id;
  }

  private Asked mailed(UUID id, String number, String address) {
    MimeMessage mail = lastTo(address);
    return new Asked(id, number, address, path(mail, "/answer/[a-z2-7]{32}"), code(mail));
  }

  /** The newest mail to this address, after everything that is due has left. */
  public MimeMessage lastTo(String address) {
    dispatcher.dispatchDue();
    List<MimeMessage> all = MailBench.received(address);
    return all.get(all.size() - 1);
  }

  public String path(MimeMessage mail, String pattern) {
    var found = Pattern.compile(pattern).matcher(MailBench.text(mail));
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + MailBench.text(mail));
    }
    return found.group();
  }

  public String code(MimeMessage mail) {
    var found = Pattern.compile("Your code: ([A-Z0-9]{6})").matcher(MailBench.text(mail));
    if (!found.find()) {
      throw new AssertionError("no code in " + MailBench.text(mail));
    }
    return found.group(1);
  }

  /** The form behind the link, as this person's browser shows it. */
  Element form(Caller person, Asked asked) {
    return person.page(asked.path()).expectForm("form[action^=/answer]");
  }

  HttpResponse<String> send(Caller person, Asked asked, Map<String, String> typed) {
    return person.submit(form(person, asked), typed);
  }

  static Map<String, String> typed(Asked asked, String answer, String comment) {
    return Map.of("answer", answer, "code", asked.code(), "comment", comment);
  }

  /** How many answers were ever recorded. */
  int answers(Asked asked) {
    return jdbc.sql("select count(*) from approval_answer where approval_id = :id").param("id", asked.id()).query(Integer.class).single();
  }

  /** Every row that an answer could touch, as text. */
  String image(Asked asked) {
    return jdbc.sql("""
        select string_agg(line, E'\\n' order by line) from (
          select cast(r as text) as line from approval_request r where id = :id
          union all select cast(a as text) from approval_answer a where approval_id = :id
          union all select cast(l as text) from personal_link l where subject = cast(:id as text)
          union all select cast(m as text) from mail_letter m where case_number = :number
          union all select cast(e as text) from case_event e where case_number = :number
          union all select cast(f as text) from case_file f where number = :number
          union all select cast(w as text) from work_item w where case_number = :number
          union all select cast(x as text) from act_ru_execution x where business_key_ = :number) rows""")
        .param("id", asked.id()).param("number", asked.caseNumber()).query(String.class).single();
  }
}
