package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the files that come with the module's forms, apart from the files of the case and in the transaction of the entry. */
@Component
class Filing {

  private final Documents documents;
  private final PublishingPolicy policy;

  Filing(Documents documents, PublishingPolicy policy) {
    this.documents = documents;
    this.policy = policy;
  }

  /** @return the id of the signed form; null when none came */
  UUID form(String caseNumber, Upload upload) {
    return upload == null ? null : keep(caseNumber, "consent", "signedForm", upload);
  }

  /**
   * @param type of the asset; null while it is not said
   * @return the id of the picture; null when none came
   */
  UUID photo(String caseNumber, AssetType type, Upload upload) {
    if (upload == null) {
      return null;
    }
    var id = keep(caseNumber, "media", "photo", upload);
    var kept = documents.confidential(caseNumber, id).orElseThrow(UnknownCase::new).card();
    if (type != null && type != AssetType.PHOTO || !kept.mediaType().startsWith("image/")) {
      throw new RefusedEntry("photo", "publishing.refused.photo");
    }
    return id;
  }

  private UUID keep(String caseNumber, String kind, String field, Upload upload) {
    try {
      return documents.keepConfidential(caseNumber, kind, upload.fileName(), upload.bytes(), policy.person().id());
    } catch (RefusedDocument refused) {
      throw new RefusedEntry(field, refused.getCodes()[0]);
    }
  }
}
