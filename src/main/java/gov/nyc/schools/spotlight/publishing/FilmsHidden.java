package gov.nyc.schools.spotlight.publishing;

import java.util.Set;

/**
 * The one rule hides since now what public pages of a case showed or led to. It has vanished by the time this is published; published
 * once for each case that is concerned.
 *
 * @param caseNumber whose pages they are
 * @param films as rows name them
 * @param revoked whether a consent was taken back; else it turned out that somebody is seen without one
 * @param origin the case in which that happened
 */
public record FilmsHidden(String caseNumber, Set<String> films, boolean revoked, String origin) {

  public FilmsHidden {
    films = Set.copyOf(films);
  }
}
