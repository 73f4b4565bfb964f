package gov.nyc.schools.spotlight.nomination.web;

/**
 * A step as the step indicator shows it.
 *
 * @param number from 1
 * @param state {@code current}, {@code complete} when it was saved before, else {@code open}
 */
record StepLink(int number, String id, String title, String state) {

  /** The design system's class for the state. */
  public String css() {
    return state.equals("open") ? "" : "usa-step-indicator__segment--" + state;
  }

  public boolean current() {
    return state.equals("current");
  }
}
