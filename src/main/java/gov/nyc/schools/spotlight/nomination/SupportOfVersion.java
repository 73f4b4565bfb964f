package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.People;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a principal's answer with what it was given to (mail rule 9). A new version that names another school or another principal
 * has nobody's support, and nobody's known address unless the directory has it; one that says something else to the principal is
 * asked about anew.
 */
@Component
class SupportOfVersion {

  private static final Set<String> WHO = Set.of("schools", "principalName", "principalEmail");

  private final Revisions revisions;
  private final NamedSchools schools;
  private final People people;

  SupportOfVersion(Revisions revisions, NamedSchools schools, People people) {
    this.revisions = revisions;
    this.schools = schools;
    this.people = people;
  }

  /** Compares the newest version, which is kept already, with the one before it. */
  void follow(Nomination nomination, List<CaseSchool> named, SubmittedAnswers said) {
    var versions = revisions.of(nomination.caseNumber());
    var now = versions.get(0);
    var before = versions.get(1);
    if (differ(now, before, WHO)) {
      nomination.principalNamed(principal(nomination, said), schools.leads(said.principalEmail(), named));
    } else if (differ(now, before, PrincipalSupport.SHOWN)) {
      nomination.supportEnds();
    } else {
      nomination.supportHolds();
    }
  }

  /** Whoever was asked stays who they were in what was recorded of them; whoever was not is only typed anew. */
  private UUID principal(Nomination nomination, SubmittedAnswers said) {
    if (nomination.supportId() != null) {
      return people.addContact(said.principalName(), said.principalEmail(), Locale.US);
    }
    people.correctContact(nomination.principalId(), said.principalName(), said.principalEmail());
    return nomination.principalId();
  }

  private static boolean differ(Revision now, Revision before, Set<String> keys) {
    return keys.stream().anyMatch(key -> !Objects.equals(now.answers().get(key), before.answers().get(key)));
  }
}
