package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.forms.FileStore;
import gov.nyc.schools.spotlight.forms.RefusedFile;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of one draft. A new version also shows those that its case has already; a case's files stay. */
class DraftFiles implements FileStore {

  private final Documents documents;
  private final UUID draftId;
  private final String caseNumber;

  DraftFiles(Documents documents, Draft draft) {
    this.documents = documents;
    this.draftId = draft.id();
    this.caseNumber = draft.caseNumber();
  }

  @Override
  public List<StoredFile> files(String field) {
    var former = caseNumber == null ? Stream.<Documents.Card>empty() : documents.ofCase(caseNumber).stream();
    return Stream.concat(former, documents.ofDraft(draftId).stream())
        .filter(card -> card.field().equals(field)).distinct().map(DraftFiles::stored).toList();
  }

  @Override
  public StoredFile keep(String field, String fileName, byte[] content) {
    try {
      return stored(documents.addToDraft(draftId, field, fileName, content));
    } catch (RefusedDocument refused) {
      throw new RefusedFile(refused.reason());
    }
  }

  @Override
  public void remove(String field, String id) {
    try {
      documents.removeFromDraft(draftId, UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      // Nobody's file has such an id.
    }
  }

  private static StoredFile stored(Documents.Card card) {
    return new StoredFile(card.id().toString(), card.fileName(), card.mediaType(), card.size());
  }
}
