package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.Documents;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out files of strangers without letting a browser run them. */
final class Attachments {

  private Attachments() {}

  static ResponseEntity<byte[]> answer(Documents.Content file, ContentDisposition.Builder disposition) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.card().fileName(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(file.card().mediaType()))
        .body(file.bytes());
  }
}
