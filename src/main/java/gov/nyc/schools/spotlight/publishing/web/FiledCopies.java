package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the files that came with the module's forms to those who may see them. */
@Service
@Transactional(readOnly = true)
class FiledCopies {

  private final PublishingPolicy policy;
  private final Documents documents;

  FiledCopies(PublishingPolicy policy, Documents documents) {
    this.policy = policy;
    this.documents = documents;
  }

  /** A signed form, for whoever may read who is shown. */
  public Documents.Content form(String caseNumber, UUID id) {
    policy.require(Action.READ_SHOWN, caseNumber);
    return file(caseNumber, id, "consent");
  }

  /** A photo, for whoever may read the media of the case. */
  public Documents.Content photo(String caseNumber, UUID id) {
    policy.require(Action.READ_MEDIA, caseNumber);
    return file(caseNumber, id, "media");
  }

  private Documents.Content file(String caseNumber, UUID id, String field) {
    return documents.confidential(caseNumber, id).filter(file -> file.card().field().equals(field)).orElseThrow(UnknownCase::new);
  }
}
