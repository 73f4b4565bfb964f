package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.publishing.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files that come with forms. */
final class Uploads {

  private Uploads() {}

  /** The chosen file; null when none was: browsers send an empty one without a name then. */
  static Upload of(MultipartFile file) {
    var name = file == null ? null : file.getOriginalFilename();
    if (file == null || file.isEmpty() && (name == null || name.isEmpty())) {
      return null;
    }
    try {
      return new Upload(name, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
