package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The lists of people and schools cost the same number of statements for one, ten and a thousand rows. */
@TrackerTest
class LongListsTest {

  @Autowired private Scene scene;
  @Autowired private SchoolImporter importer;
  @Autowired private JdbcClient sql;

  @Test
  void people() {
    costsTheSame("/people", scene.staff(Role.ADMIN), wanted -> sql.sql("""
        with new as (insert into person (id, name, email, language, created_at)
                     select gen_random_uuid(), 'Staff ' || n, gen_random_uuid() || '@schools.example', 'en', now()
                     from generate_series(1, :wanted) n returning id, email),
             opened as (insert into account (person_id, sign_in_email, active, created_at) select id, email, true, now() from new returning person_id)
        insert into account_role (person_id, role) select id, 'PRODUCER' from new""").param("wanted", wanted).update());
  }

  @Test
  void schools() {
    var mark = word();
    costsTheSame("/schools?q=" + mark, scene.staff(Role.COORDINATOR), wanted -> importer.read("list.csv",
        IntStream.range(0, wanted).mapToObj(number -> "11X%03d,%s school,\"PK,0K\"\n".formatted(number, mark))
            .collect(Collectors.joining("", "dbn,name,grades\n", "")).getBytes(StandardCharsets.UTF_8)));
  }

  private void costsTheSame(String path, SignedIn reader, IntConsumer rows) {
    MockMvc pages = scene.pages();
    SqlCount.Action open = () -> pages.perform(get(path).with(by(reader))).andExpect(status().isOk());
    rows.accept(1);
    SqlCount.of(open);
    var one = SqlCount.statements(open);
    rows.accept(10);
    assertThat(SqlCount.statements(open)).hasSameSizeAs(one);
    rows.accept(1000);
    assertThat(SqlCount.statements(open)).hasSameSizeAs(one);
  }
}
