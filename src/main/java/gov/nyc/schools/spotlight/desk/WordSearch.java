package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.desk.CaseFilter.Condition;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes as SQL that a word is found in a case: in its number, title or schools, in what was written, or among those whom it names, as
 * far as the reader may read them. How it is looked for stands with the tables ({@code cases_with_word}).
 */
final class WordSearch {

  private WordSearch() {}

  static String of(String word, int at, SignedIn person, CaseAccess access, Condition condition) {
    condition.with("word" + at, word).with("readers", readers(person, access)).with("people", access.readsPeople(person));
    return "c.number in (select cases_with_word(:word%d, :readers, :people))".formatted(at);
  }

  /** Whose texts this person may read: those for everybody who may read a case, for staff who know its people, for readers of notes. */
  private static String[] readers(SignedIn person, CaseAccess access) {
    var readers = new ArrayList<>(List.of("ALL"));
    if (access.readsPeople(person)) {
      readers.add("STAFF");
    }
    if (access.readsNotes(person)) {
      readers.add("NOTES");
    }
    return readers.toArray(String[]::new);
  }
}
