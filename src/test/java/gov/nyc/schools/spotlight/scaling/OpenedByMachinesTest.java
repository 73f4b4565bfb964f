package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.publishing.TriedContact;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail rule 10, for a principal and a superintendent: scanners open every link of their mails, and nothing comes of it. */
@TrackerTest
class OpenedByMachinesTest {

  private static final Pattern LINK = Pattern.compile("https://spotlight\\.test(/[a-z/]+/[a-zA-Z0-9]{20,}[^\\s]*)");

  @LocalServerPort private int port;
  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private TriedContact contacts;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  private String number;

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void rule10OpeningEveryLinkOfEveryMailOfASchoolAndAReleaserChangesNothing() {
    number = bench.series(1);
    contacts.speaksFor(number, bench.journey(number).checkerId());
    var episode = bench.episode(number, 1);
    bench.produce(number, episode);
    opensAll("Are the facts right?", bench.checker(number));
    bench.checks(number, episode, "approved");
    opensAll("Do you release", bench.releaser(number));
    bench.releases(number, episode, "approved");
    bench.runs();
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    opensAll("case study", bench.checker(number));
    bench.answers(number, sql.sql("select check_id from case_study where journey_id = :id").param("id", bench.journey(number).id())
        .query(java.util.UUID.class).single(), "approved");
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearingCaseStudy.ClearCaseStudy("cleared", null), scene.staff(DECIDER));
    bench.runs();
    clock.advance(Duration.ofDays(190));
    bench.runs();
    assertThat(opensAll("still in use", bench.checker(number))).as("questions and the way out").contains("/answer", "/withdraw");
  }

  /** @return what kinds of links there were */
  private Set<String> opensAll(String asked, String address) {
    assertThat(inbox.last(address, asked).link("/answer/")).isNotBlank();
    var links = new TreeSet<String>();
    inbox.of(address).forEach(mail -> LINK.matcher(mail.text()).results().forEach(found -> links.add(found.group(1))));
    var before = image();
    for (var link : links) {
      new Caller(port).head(link);
      new Caller(port).get(link);
      new Caller(port).get(link);
      assertThat(image()).as(asked + " " + link.replaceAll("[^/]{20,}", "{token}")).isEqualTo(before);
    }
    var kinds = new TreeSet<String>();
    links.forEach(link -> kinds.add(link.replaceAll("/[^/]{20,}.*", "")));
    return kinds;
  }

  /** Every row that a link could touch, whole. */
  private List<String> image() {
    return sql.sql("""
            select 'link ' || coalesce(string_agg(l::text, ' ' order by l.id), '') from personal_link l where case_number = :n
            union all select 'questions ' || string_agg(a::text, ' ' order by a.id) from approval_request a where case_number = :n
            union all select 'letters ' || string_agg(m.id || m.status, ' ' order by m.id) from mail_letter m where case_number = :n
            union all select 'events ' || count(*) from case_event where case_number = :n
            union all select 'case ' || c::text from case_file c where number = :n
            union all select 'journey ' || j::text from journey j where case_number = :n
            union all select 'episodes ' || string_agg(e::text, ' ' order by e.id) from episode e join journey j on j.id = e.journey_id
              where j.case_number = :n
            union all select 'pages ' || coalesce(string_agg(p::text, ' ' order by p.id), '') from publication p where case_number = :n
            union all select 'withdrawals ' || count(*) from school_withdrawal where case_number = :n
            union all select 'work ' || string_agg(w::text, ' ' order by w.task_id) from work_item w where case_number = :n""")
        .param("n", number).query(String.class).list();
  }
}
