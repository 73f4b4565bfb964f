package gov.nyc.schools.spotlight.schools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds schools by code or by what people call them. Reads only; the importer alone writes. */
@Service
@Transactional(readOnly = true)
public class SchoolDirectory {

  private static final int LONGEST_QUERY = 100;

  private final Schools schools;

  SchoolDirectory(Schools schools) {
    this.schools = schools;
  }

  /** Closed schools are found too: old cases still name them. */
  public Optional<School> find(Dbn dbn) {
    return schools.byDbn(List.of(dbn)).stream().findFirst();
  }

  /** In one statement; codes that the directory doesn't have are absent from the answer. */
  public Map<Dbn, School> findAll(Collection<Dbn> dbns) {
    return dbns.isEmpty() ? Map.of() : schools.byDbn(dbns).stream().collect(Collectors.toMap(School::dbn, Function.identity()));
  }

  /** The one open school that has exactly this name, letter case, accents, points and leading zeros aside. */
  public Optional<School> named(String name) {
    List<School> found = schools.named(name == null ? "" : name);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Finds open schools by the beginning of a DBN, by the beginnings of words of the name in any order, or by a name that sounds
   * alike; letter case, accents, points and leading zeros make no difference.
   *
   * @param text what was typed; only its first 100 characters count, fewer than two find nothing
   * @param limit how many at most, 1 to 100
   * @return the best first: DBN, name from its beginning, all words, alike
   */
  public List<School> search(String text, int limit) {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit must be 1 to 100");
    }
    String query = text == null ? "" : text.strip();
    if (query.codePointCount(0, query.length()) < 2) {
      return List.of();
    }
    return schools.search(query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY), limit);
  }
}
