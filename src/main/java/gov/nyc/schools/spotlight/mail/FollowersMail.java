package gov.nyc.schools.spotlight.mail;

import java.util.List;
import java.util.Map;

/**
 * Writes to those who follow a case because they support it. The room that takes cases in knows who they are; a room that lets staff
 * read, change or take out what a turn of a case makes leave asks here for their part of it.
 */
public interface FollowersMail {

  /**
   * What followers would be mailed if cases came to stand there. Nothing is written, no link is issued ({@link LinkId#NONE}). Costs one
   * statement for any number of cases.
   *
   * @param standings names of standings by case number
   * @return letters by case number; cases whom nobody follows are left out
   */
  Map<String, List<Letter>> preview(Map<String, String> standings);

  /** The same for one case, with their links, to be posted by the caller in this transaction: from now on this turn is news to nobody. */
  List<Letter> write(String caseNumber, String standing);
}
