package gov.nyc.schools.spotlight.casefile.scan;

import gov.nyc.schools.spotlight.casefile.VirusScanner;

/** Nobody looks: the default, since not everybody runs a scanner. The operator's page says so. */
class NoScanner implements VirusScanner {

  @Override
  public void check(byte[] content) {
    // Files are still taken by their content's kind alone, and served as attachments only.
  }

  @Override
  public State state() {
    return State.OFF;
  }
}
