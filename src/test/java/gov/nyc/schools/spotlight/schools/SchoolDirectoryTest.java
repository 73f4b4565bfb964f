package gov.nyc.schools.spotlight.schools;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TrackerTest
class SchoolDirectoryTest {

  private static final String LIST = """
      dbn,name,active
      21K801,P.S. 8801 Zénobie Quirke-Łukasz,yes
      21K802,The Quirke School of Xylophony,yes
      21K803,"J.H.S. 0803 ""Zenobie's"" Annex",yes
      21K804,Closed Zénobie School,no
      21K805,P.S. 88010 Quokka,yes
      21K806,P.S. 88019 Quokka,yes
      21K807,The Quokka P.S. 8801,yes
      """;

  @Autowired
  private SchoolDirectory directory;
  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void bringTheSchools(@Autowired SchoolImporter importer) {
    importer.read("search.csv", LIST.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zenobie quirke", "ZÉNOBIE", "quirk lukasz", "PS 8801", "P.S. 8801", "ps8801", "  ps 08801 ", "21k801", "zenoby quirk lukas"})
  void findsASchoolByWhatPeopleCallIt(String typed) {
    assertThat(codes(typed)).contains("21K801");
  }

  @Test
  void ranksTheCodeBeforeTheBeginningOfANameBeforeItsOtherWords() {
    assertThat(codes("21K80")).startsWith("21K801", "21K802", "21K803");
    assertThat(codes("the quirke")).startsWith("21K802");
    assertThat(codes("zenobies")).startsWith("21K803");
  }

  @Test
  void putsTheNumberThatWasTypedBeforeThoseThatBeginWithIt() {
    assertThat(codes("ps 8801")).startsWith("21K801", "21K807", "21K805", "21K806");
  }

  @Test
  void findsNoClosedSchoolButShowsItOnOldCases() {
    assertThat(codes("closed zenobie")).doesNotContain("21K804");
    assertThat(directory.find(new Dbn("21K804")).orElseThrow().active()).isFalse();
    assertThat(directory.findAll(List.of(new Dbn("21K804"), new Dbn("21K801"), new Dbn("21K899")))).containsOnlyKeys(new Dbn("21K801"), new Dbn("21K804"));
    assertThat(directory.findAll(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "%", "__", "%%%%", "\\", "' or true --", "\0\0\0", "\uD83D\uD83D", "::", "<% x", "🌱🌱"})
  void bearsWhateverIsTyped(String typed) {
    assertThat(codes(typed).size()).isLessThanOrEqualTo(10);
    assertThat(codes(typed + "x".repeat(5000))).isNotNull();
    assertThat(directory.named(typed)).isEmpty();
  }

  @Test
  void knowsASchoolByItsExactNameOnly() {
    assertThat(directory.named("p.s. 8801 zenobie quirke lukasz")).map(School::dbn).contains(new Dbn("21K801"));
    assertThat(directory.named("quirke")).isEmpty();
  }

  @Test
  void answersANameFromTheIndex(@Autowired TransactionTemplate transaction) {
    String plan = transaction.execute(status -> {
      jdbc.sql("set local enable_seqscan = off").update();
      return String.join("\n", jdbc.sql("explain select dbn from school where active and search_key like '% zeno%'").query(String.class).list());
    });
    assertThat(plan).contains("school_by_name");
  }

  private List<String> codes(String typed) {
    return directory.search(typed, 10).stream().map(school -> school.dbn().value()).toList();
  }
}
