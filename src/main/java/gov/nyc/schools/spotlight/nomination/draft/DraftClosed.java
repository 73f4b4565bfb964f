package gov.nyc.schools.spotlight.nomination.draft;

/** The draft was sent in before: {@link #caseNumber()} is what it became. */
public class DraftClosed extends RuntimeException {

  private final String caseNumber;

  DraftClosed(String caseNumber) {
    super("the draft was sent in as " + caseNumber);
    this.caseNumber = caseNumber;
  }

  public String caseNumber() {
    return caseNumber;
  }
}
