package gov.nyc.schools.spotlight.mail;

import org.springframework.stereotype.Component;

/** Derives further secrets from the key of personal links: they are stored nowhere, and nobody without the key can make them up. */
@Component
public class DerivedSecrets {

  private final LinkSecrets secrets;

  DerivedSecrets(LinkSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The secret that belongs to a text; always the same one.
   *
   * @param purpose what it is for, without colons: the same text gives another secret for each
   * @return 160 bits in 32 lower-case letters and digits
   */
  public String of(String purpose, String from) {
    return secrets.derived(purpose, from);
  }
}
