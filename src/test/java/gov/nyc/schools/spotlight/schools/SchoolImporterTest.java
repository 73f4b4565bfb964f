package gov.nyc.schools.spotlight.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class SchoolImporterTest {

  @Autowired
  private SchoolImporter importer;
  @Autowired
  private SchoolDirectory directory;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void addsChangesAndLeavesAloneWhatIsTheSame() {
    List<Dbn> dbns = unused(3);
    ImportReport first = read("dbn,name,grades\n%s,One,PK\n%s,Two,\"01,02\"\n", dbns.get(0), dbns.get(1));
    assertThat(first.added()).isEqualTo(2);
    ImportReport second = read("dbn,name,grades\n%s,One,PK\n%s,Two!,\"01,02\"\n%s,Three,\n", dbns.get(0), dbns.get(1), dbns.get(2));
    assertThat(List.of(second.added(), second.changed(), second.same())).containsExactly(1, 1, 1);
    assertThat(directory.find(dbns.get(1)).orElseThrow().name()).isEqualTo("Two!");
    assertThat(importOf(dbns.get(0))).isEqualTo(first.id().toString());
    assertThat(importOf(dbns.get(1))).isEqualTo(second.id().toString());
  }

  @Test
  void tellsEachRefusedRowWithItsLineAndImportsTheRest() {
    List<Dbn> dbns = unused(2);
    ImportReport report = read("name,dbn\n\"On two\nlines\",%s\nBad,02K475\nAgain,%s\n,%s\n", dbns.get(0), dbns.get(0), dbns.get(1));
    assertThat(report.rejected()).extracting(ImportReport.Line::number, ImportReport.Line::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "schools.import.control"), org.assertj.core.groups.Tuple.tuple(4, "schools.dbn.otherBorough"),
            org.assertj.core.groups.Tuple.tuple(5, "schools.import.twice"), org.assertj.core.groups.Tuple.tuple(6, "schools.import.name"));
    assertThat(report.rejected().get(2).args()).containsExactly(2);
    assertThat(directory.find(dbns.get(0))).isEmpty();
  }

  @Test
  void importsNothingOfAFileThatBreaksInTheMiddle() {
    List<Dbn> dbns = unused(2);
    assertThatThrownBy(() -> read("dbn,name\n%s,Good\n%s,\"Never closed\n", dbns.get(0), dbns.get(1))).isInstanceOf(UnreadableList.class);
    assertThat(directory.find(dbns.get(0))).isEmpty();
  }

  @Test
  void checksAListWithoutImportingIt() {
    Dbn dbn = unused(1).get(0);
    ImportReport report = importer.check("list.csv", "dbn,name\n%s,Some\n".formatted(dbn).getBytes(StandardCharsets.UTF_8));
    assertThat(report.added()).isOne();
    assertThat(report.id()).isNull();
    assertThat(directory.find(dbn)).isEmpty();
  }

  @Test
  void takesNoAddressThatMailCannotGoTo() {
    ImportReport report = read("dbn,name,principal_email\n%s,Some,ä@school.example\n", unused(1).get(0));
    assertThat(report.rejected()).extracting(ImportReport.Line::key).containsExactly("schools.import.email");
  }

  @Test
  void takesCharterSchoolsWithAWarning() {
    ImportReport report = read("dbn,name,district\n84X%03d,Charter,9\n", ThreadLocalRandom.current().nextInt(1000));
    assertThat(report.rejected()).isEmpty();
    assertThat(report.warnings()).extracting(ImportReport.Line::key).containsExactly("schools.dbn.charter");
  }

  @Test
  void importsAWholeCityInSecondsAndFindsTheSecondTimeThatNothingChanged() {
    StringBuilder city = new StringBuilder("dbn,school_name,borough,district,grades,address,latitude,longitude\n");
    for (int number = 0; number < 1600; number++) {
      String dbn = "%02d%s%03d".formatted(number < 1000 ? 18 : 26, number < 1000 ? "K" : "Q", number % 1000);
      city.append(dbn).append(",P.S. ").append(number).append(" Made Up,,,\"PK,0K,01\",").append(number).append(" Street,40.7").append(number).append(",-73.9\n");
    }
    byte[] list = city.toString().getBytes(StandardCharsets.UTF_8);
    Instant begin = Instant.now();
    importer.read("city.csv", list);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    ImportReport again = importer.read("city.csv", list);
    assertThat(List.of(again.added(), again.changed(), again.same(), again.rejected().size())).containsExactly(0, 0, 1600, 0);
  }

  private ImportReport read(String csv, Object... args) {
    return importer.read("list.csv", csv.formatted(args).getBytes(StandardCharsets.UTF_8));
  }

  private String importOf(Dbn dbn) {
    return jdbc.sql("select import_id from school where dbn = ?").param(dbn.value()).query(String.class).single();
  }

  private List<Dbn> unused(int count) {
    List<Dbn> unused = new ArrayList<>();
    while (unused.size() < count) {
      Dbn dbn = new Dbn("22K%03d".formatted(ThreadLocalRandom.current().nextInt(1000)));
      if (!unused.contains(dbn) && directory.find(dbn).isEmpty()) {
        unused.add(dbn);
      }
    }
    return unused;
  }
}
