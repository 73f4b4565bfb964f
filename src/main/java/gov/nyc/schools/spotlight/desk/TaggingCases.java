package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.RefusedTag;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a tag on many cases, or takes it off: looked at first, then done case by case, so that one that has changed holds up no other. */
@Service
class TaggingCases {

  private final CaseFilter filter;
  private final CaseAccess access;
  private final Tags tags;
  private final CurrentPerson current;
  private final JdbcClient sql;

  TaggingCases(CaseFilter filter, CaseAccess access, Tags tags, CurrentPerson current, JdbcClient sql) {
    this.filter = filter;
    this.access = access;
    this.tags = tags;
    this.current = current;
    this.sql = sql;
  }

  /** @throws AccessDeniedException when the person who is signed in may not change tags */
  SignedIn require() {
    var person = current.require();
    if (!access.changesTags(person)) {
      throw new AccessDeniedException("needs a role that changes tags");
    }
    return person;
  }

  /**
   * What would happen; cases that the person who is signed in may not know of are left out. One statement.
   *
   * @param word as {@link Tags#sound} gives it; empty: not chosen yet, and nothing would happen
   */
  @Transactional(readOnly = true)
  List<PlannedTag> plan(boolean adds, String word, Collection<String> numbers) {
    var condition = filter.of(require()).and("c.number = any(:numbers)").with("numbers", numbers.toArray(String[]::new));
    return sql.sql("""
            select c.number, c.title,
                   array(select t.word from case_tag ct join tag t on t.id = ct.tag_id where ct.case_number = c.number order by t.word) as tags
            from case_file c where\s""" + condition.sql() + " order by c.number")
        .params(condition.params())
        .query((row, n) -> {
          var has = Arrays.stream((Object[]) row.getArray("tags").getArray()).map(String.class::cast).toList();
          return new PlannedTag(row.getString("number"), row.getString("title"), has, refusal(adds, word, has));
        })
        .list();
  }

  /** Does it in one case; a code as in {@link PlannedTag#refusal}, or {@code gone}, when it was not done. */
  Optional<String> make(boolean adds, String word, String number) {
    require();
    try {
      return (adds ? tags.add(number, word) : tags.remove(number, word)) ? Optional.empty() : Optional.of(adds ? "has" : "hasNot");
    } catch (RefusedTag full) {
      return Optional.of("many");
    } catch (UnknownCase hidden) {
      return Optional.of("gone");
    }
  }

  private static String refusal(boolean adds, String word, List<String> has) {
    if (has.contains(word) == adds) {
      return adds ? "has" : "hasNot";
    }
    return adds && has.size() >= Tags.MOST ? "many" : null;
  }
}
