package gov.nyc.schools.spotlight.publishing;

/**
 * What is published.
 *
 * @param id the case number for a spotlight and a case study, the journey's id for a series, the episode's id for an episode; 1 to 100
 *     characters
 */
public record Subject(PublicationKind kind, String caseNumber, String id) {

  public Subject {
    if (kind == null || caseNumber == null || id == null || id.isEmpty() || id.length() > 100) {
      throw new IllegalArgumentException("a subject has a kind, a case and an id");
    }
  }

  public static Subject spotlight(String caseNumber) {
    return new Subject(PublicationKind.SPOTLIGHT, caseNumber, caseNumber);
  }

  public static Subject series(String caseNumber, String journeyId) {
    return new Subject(PublicationKind.SERIES, caseNumber, journeyId);
  }

  public static Subject episode(String caseNumber, String episodeId) {
    return new Subject(PublicationKind.EPISODE, caseNumber, episodeId);
  }

  public static Subject caseStudy(String caseNumber) {
    return new Subject(PublicationKind.CASE_STUDY, caseNumber, caseNumber);
  }
}
