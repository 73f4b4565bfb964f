package gov.nyc.schools.spotlight.schools;

import gov.nyc.schools.spotlight.schools.ImportReport.Line;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings lists of schools into the directory: CSV in UTF-8 with a header, columns found by their names in any order. Rows that
 * can't be taken are told with line and reason, all others are imported in one transaction. Schools that a list doesn't name stay
 * as they are; a school is closed by a column {@code active}.
 */
@Service
public class SchoolImporter {

  private static final int LONGEST_SOURCE = 200;

  private final Schools schools;
  private final SchoolWriting writing;
  private final Clock clock;

  SchoolImporter(Schools schools, SchoolWriting writing, Clock clock) {
    this.schools = schools;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * Imports a list. The same list again changes nothing.
   *
   * @param source what the list is called, cut to 200 characters
   * @throws UnreadableList when the file as a whole makes no sense; nothing is imported then
   */
  @Transactional
  public ImportReport read(String source, byte[] csv) {
    SchoolList list = SchoolList.read(csv);
    writing.lock();
    Plan plan = plan(list);
    UUID id = UUID.randomUUID();
    ImportReport report = report(id, source, list, plan);
    writing.record(report);
    writing.add(plan.added, id);
    writing.change(plan.changed, id);
    return report;
  }

  /** Says what an import would do, and does nothing. Throws as {@link #read} does. */
  @Transactional(readOnly = true)
  public ImportReport check(String source, byte[] csv) {
    SchoolList list = SchoolList.read(csv);
    return report(null, source, list, plan(list));
  }

  private static final class Plan {
    private final List<School> added = new ArrayList<>();
    private final List<School> changed = new ArrayList<>();
    private final List<Line> rejected = new ArrayList<>();
    private final List<Line> warnings = new ArrayList<>();
    private int same;
    private int missing;
  }

  private Plan plan(SchoolList list) {
    Map<Dbn, School> before = schools.all().stream().collect(Collectors.toMap(School::dbn, Function.identity()));
    Map<Dbn, Integer> lines = new HashMap<>();
    Plan plan = new Plan();
    for (SchoolRow row : list.rows()) {
      try {
        Dbn dbn = row.dbn();
        Integer first = lines.putIfAbsent(dbn, row.line());
        if (first != null) {
          throw new SchoolRow.Refused("schools.import.twice", first);
        }
        School known = before.get(dbn);
        place(row.school(known), known, plan);
        if (dbn.isCharter()) {
          plan.warnings.add(row.warning("schools.dbn.charter"));
        }
      } catch (SchoolRow.Refused e) {
        plan.rejected.add(row.refusal(e));
      }
    }
    plan.missing = (int) before.values().stream().filter(school -> school.active() && !lines.containsKey(school.dbn())).count();
    return plan;
  }

  private static void place(School school, School known, Plan plan) {
    if (known == null) {
      plan.added.add(school);
    } else if (known.equals(school)) {
      plan.same++;
    } else {
      plan.changed.add(school);
    }
  }

  private ImportReport report(UUID id, String source, SchoolList list, Plan plan) {
    String called = source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
    return new ImportReport(id, called, clock.instant(), plan.added.size(), plan.changed.size(), plan.same, plan.missing, plan.rejected, plan.warnings, list.ignored());
  }
}
