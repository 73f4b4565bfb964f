package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells later rooms of the practice and of the principal, of whom they know nothing else. */
@Configuration
class ToldPractice {

  @Bean
  PracticeSource practiceOfNomination(Nominations nominations, Revisions revisions) {
    return caseNumber -> nominations.findById(caseNumber).flatMap(nomination -> revisions.current(caseNumber)
        .filter(revision -> !revision.blanked())
        .map(revision -> new PracticeSource.Practice(text(revision, "title"), text(revision, "summary"), text(revision, "focusArea"),
            nomination.language())));
  }

  @Bean
  SchoolContact principalOfNomination(Nominations nominations) {
    return caseNumber -> nominations.findById(caseNumber).filter(Nomination::principalKnown).map(Nomination::principalId);
  }

  private static String text(Revision revision, String key) {
    return revision.answers().get(key) instanceof String typed ? typed : "";
  }
}
