package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail scanners open every link, often twice, and by HEAD first (mail rule 10). */
@TrackerTest
class OpenedByMachinesTest {

  private static final Pattern LINK = Pattern.compile("https://spotlight\\.test(/[a-z/]+/[a-zA-Z0-9]{20,}[^\\s]*)");

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private JdbcClient sql;

  @Test
  void rule10OpeningEveryLinkOfEveryMailOfANominatorChangesNothing() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    var status = new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    status.form("[value=withdraw]").press();
    office.asks(number, "Well?", "title");
    var links = linksTo(nominator.email);
    assertThat(links).extracting(path -> path.replaceAll("/[^/]{20,}.*", "")).contains("/confirm", "/status", "/status/withdraw", "/information");
    for (var link : links) {
      var before = image(number);
      new Visit(port).head(link);
      new Visit(port).get(link);
      new Visit(port).get(link);
      assertThat(image(number)).as(link.replaceAll("[^/]{20,}", "{token}")).isEqualTo(before);
    }
  }

  private Set<String> linksTo(String address) {
    var links = new TreeSet<String>();
    inbox.of(address).forEach(mail -> LINK.matcher(mail.text()).results().forEach(found -> links.add(found.group(1))));
    return links;
  }

  /** Every row that a link could touch, whole. */
  private List<String> image(String number) {
    return sql.sql("""
            select 'link ' || coalesce(string_agg(l::text, ' ' order by l.id), '') from personal_link l where case_number = :n
            union all select 'letters ' || string_agg(m.id || m.status, ' ' order by m.id) from mail_letter m where case_number = :n
            union all select 'events ' || count(*) from case_event where case_number = :n
            union all select 'case ' || c::text from case_file c where number = :n
            union all select 'drafts ' || string_agg(d::text, ' ' order by d.id) from nomination_draft d where case_number = :n
            union all select 'nomination ' || o::text from nomination o where case_number = :n
            union all select 'work ' || string_agg(w::text, ' ' order by w.task_id) from work_item w where case_number = :n""")
        .param("n", number).query(String.class).list();
  }
}
