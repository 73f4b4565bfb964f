package gov.nyc.schools.spotlight.schools;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a list of schools.
 *
 * @param id of the import, or null when the list was only checked
 * @param source what the list was called
 * @param at when
 * @param same rows that said what the directory had already; these schools were not touched
 * @param missing open schools of the directory that the list doesn't name; these were not touched either, since a list may be partial
 * @param ignoredColumns columns whose names mean nothing here, as written
 */
public record ImportReport(UUID id, String source, Instant at, int added, int changed, int same, int missing, List<Line> rejected, List<Line> warnings,
    List<String> ignoredColumns) {

  public ImportReport {
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /**
   * One row that was refused, or taken with a warning.
   *
   * @param number the row's first line in the file, the header being line 1
   * @param dbn as written
   * @param key names the reason in the bundle {@code schools}
   * @param args words for the reason
   */
  public record Line(int number, String dbn, String key, List<Object> args) {
    public Line {
      args = List.copyOf(args);
    }
  }

  public int rows() {
    return added + changed + same + rejected.size();
  }
}
