package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a file of staff to a case, and writes down who did. */
@Service
@Transactional
class AddingFiles {

  /** Stands where a nominator's file names the field that it answers. */
  private static final String FROM_STAFF = "staff";

  private final CaseAccess access;
  private final Documents documents;
  private final CaseFiles files;
  private final CurrentPerson current;

  AddingFiles(CaseAccess access, Documents documents, CaseFiles files, CurrentPerson current) {
    this.access = access;
    this.documents = documents;
    this.files = files;
    this.current = current;
  }

  /** @throws gov.nyc.schools.spotlight.casefile.RefusedDocument when it is empty, too large or of a kind that is not taken */
  void add(String caseNumber, String fileName, byte[] bytes) {
    var person = current.requireAny(Action.ADD_FILES.roles());
    access.read(caseNumber);
    // The same file sent twice is there already: that is no news.
    documents.addToCase(caseNumber, FROM_STAFF, fileName, bytes, person.id()).ifPresent(id -> files.record(caseNumber,
        CaseEvent.by(person.id(), Channel.PAGE, "document-added").with(Map.of("documentId", id.toString()))));
  }
}
