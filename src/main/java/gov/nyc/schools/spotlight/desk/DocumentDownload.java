package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out the files of a case, always to be saved and never to be shown: a document that a stranger sent must not run
 * in our pages' name.
 */
@Controller
class DocumentDownload {

  private final CaseAccess access;
  private final Documents documents;

  DocumentDownload(CaseAccess access, Documents documents) {
    this.access = access;
    this.documents = documents;
  }

  @GetMapping("/cases/{number}/documents/{id}")
  ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id) {
    access.read(number);
    var document = documents.ofCase(number, id).orElseThrow(UnknownCase::new);
    var disposition = ContentDisposition.attachment().filename(document.card().fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(document.card().mediaType()))
        .body(document.bytes());
  }
}
