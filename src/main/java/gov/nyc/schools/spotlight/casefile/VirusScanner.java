package gov.nyc.schools.spotlight.casefile;

/** Looks for viruses in whatever file is added, before it is kept. Whether there is one, the configuration says. */
public interface VirusScanner {

  /** How it stands with the scanner at this moment. */
  enum State {
    /** None is configured: files are taken by their kind alone. */
    OFF,
    ON,
    /** One is configured and doesn't answer: no file is taken. */
    UNREACHABLE
  }

  /** @throws RefusedDocument with reason {@code infected} when a virus is found, {@code unscanned} when nobody could look */
  void check(byte[] content);

  /** Asks the scanner whether it is there, for two seconds at most. */
  State state();
}
