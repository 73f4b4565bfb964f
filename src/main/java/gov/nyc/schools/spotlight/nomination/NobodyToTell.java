package gov.nyc.schools.spotlight.nomination;

/** The draft doesn't say yet who writes it, or has no address that mail can go to. */
public class NobodyToTell extends RuntimeException {

  NobodyToTell() {
    super("the draft names no writer");
  }
}
