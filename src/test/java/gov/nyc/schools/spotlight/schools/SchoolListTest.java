package gov.nyc.schools.spotlight.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchoolListTest {

  @Test
  void findsColumnsByNameInAnyOrderAndTellsThoseItDoesNotKnow() throws Exception {
    SchoolList list = read("\uFEFFPrincipal's name,Longitude,Phone,SCHOOL NAME,DBN ,lat\r\nAda,-73.9,555,\"The \"\"Lab\"\", East\nWing\",02m001,40.7\r\n\r\n,,,,,\r\n,,,Next,02M002,\r\n");
    assertThat(list.ignored()).containsExactly("Phone");
    assertThat(list.rows()).extracting(SchoolRow::line).containsExactly(2, 6);
    assertThat(list.rows().get(1).school(null)).isEqualTo(new School(new Dbn("02M002"), "Next", GradeSet.NONE, null, null, Principal.UNKNOWN, true));
  }

  @Test
  void keepsWhatAListHasNoColumnFor() throws Exception {
    School before = new School(new Dbn("02M001"), "Old", GradeSet.of("09..12"), "1 Street", Position.class.cast(null), new Principal("Ada", "ada@example.org"), false);
    assertThat(read("dbn,name\n02M001,New\n").rows().get(0).school(before))
        .isEqualTo(new School(before.dbn(), "New", before.grades(), "1 Street", null, before.principal(), false));
    assertThat(read("dbn,name,principal email,active\n02M001,New,,yes\n").rows().get(0).school(before).principal()).isEqualTo(new Principal("Ada", null));
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("", "schools.import.empty"),
        Arguments.of("dbn,name\n", "schools.import.empty"),
        Arguments.of("dbn,title\n02M001,A\n", "schools.import.columnMissing"),
        Arguments.of("dbn;name\n02M001;A\n", "schools.import.columnMissing"),
        Arguments.of("dbn,name,School Name\n02M001,A,B\n", "schools.import.columnTwice"),
        Arguments.of("dbn,name\n02M001,\"A\n02M002,B\n", "schools.import.csv"),
        Arguments.of("dbn,name\n02M001,\"A\"x\n", "schools.import.csv"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void refusesAFileThatMakesNoSenseAsAWhole(String csv, String key) {
    assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(UnreadableList.class, e -> assertThat(e.getCodes()).containsExactly(key));
  }

  @Test
  void refusesAFileInAnotherEncoding() {
    byte[] latin = "dbn,name\n02M001,José\n".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> SchoolList.read(latin)).isInstanceOf(UnreadableList.class).hasMessageContaining("encoding");
  }

  @ParameterizedTest
  @CsvSource({
      "'02M001,,,,,,,,,', schools.import.name",
      "'02B001,A,,,,,,,,', schools.dbn.shape",
      "'02K001,A,,,,,,,,', schools.dbn.otherBorough",
      "'33K001,A,,,,,,,,', schools.dbn.noSuchDistrict",
      "'02M001,A,Queens,,,,,,,', schools.import.borough",
      "'02M001,A,Manhattan,3,,,,,,', schools.import.district",
      "'02M001,A,M,02,K1,,,,,', schools.import.grades",
      "'02M001,A,,,,,91,0,,', schools.import.position",
      "'02M001,A,,,,,40.7,,,', schools.import.position",
      "'02M001,A,,,,,1e99,0,,', schools.import.position",
      "'02M001,A,,,,,,,nobody,', schools.import.email",
      "'02M001,A,,,,,,,,perhaps', schools.import.active",
      "'02M001,A\u0007,,,,,,,,', schools.import.control",
      "'02M001,A', schools.import.width",
      "'02M001,A,,,,,,,,,,', schools.import.width"})
  void refusesARowWithTheReason(String row, String key) {
    SchoolRow read = read("dbn,name,borough,district,grades,address,lat,lon,principal email,active\n" + row + "\n").rows().get(0);
    assertThatThrownBy(() -> read.school(null)).isInstanceOf(SchoolRow.Refused.class).hasMessage(key);
  }

  @Test
  void readsTheInventedDirectoryWithoutARefusal() throws Exception {
    try (var file = getClass().getResourceAsStream("/schools/invented-schools.csv")) {
      SchoolList list = SchoolList.read(file.readAllBytes());
      assertThat(list.ignored()).isEmpty();
      assertThat(list.rows()).hasSizeGreaterThan(35);
      for (SchoolRow row : list.rows()) {
        School school = row.school(null);
        assertThat(school.principal().email()).as(school.name()).endsWith("@example.org");
      }
      assertThat(list.rows()).extracting(row -> row.school(null).kind()).contains(SchoolKind.K_8, SchoolKind.GRADES_6_12, SchoolKind.D75, SchoolKind.D79, SchoolKind.HIGH,
          SchoolKind.MIDDLE, SchoolKind.ELEMENTARY);
      assertThat(list.rows()).extracting(row -> row.school(null).borough()).contains(Borough.values());
    }
  }

  private static SchoolList read(String csv) {
    return SchoolList.read(csv.getBytes(StandardCharsets.UTF_8));
  }
}
