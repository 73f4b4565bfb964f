package gov.nyc.schools.spotlight.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Finds a file's kind from its bytes. The name only has to agree: a program called plan.pdf is not taken. */
@Component
class DocumentTypes {

  private static final Map<String, String> TAKEN = Map.of(
      "pdf", "application/pdf",
      "png", "image/png",
      "jpg", "image/jpeg",
      "jpeg", "image/jpeg",
      "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

  /** The folder that each Office format keeps its main part in. */
  private static final Map<String, String> OFFICE = Map.of("word/", "docx", "xl/", "xlsx", "ppt/", "pptx");

  /** What a document of 10 MB unpacks to at most; beyond this somebody wants to keep us busy. */
  private static final long MOST_UNPACKED = 500_000_000;

  private final Tika tika = new Tika();

  /**
   * @return the media type
   * @throws RefusedDocument with reason {@code kind} when content and name do not agree on a kind that is taken
   */
  String of(String fileName, byte[] bytes) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var expected = TAKEN.get(extension);
    var found = tika.detect(bytes);
    if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
      found = TAKEN.getOrDefault(officeKind(bytes), found);
    }
    if (expected == null || !expected.equals(found)) {
      throw new RefusedDocument("kind");
    }
    return expected;
  }

  private static String officeKind(byte[] bytes) {
    var kind = "";
    long left = MOST_UNPACKED;
    var piece = new byte[8192];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // A document with macros is a program.
        if (entry.getName().endsWith("vbaProject.bin")) {
          return "";
        }
        for (var office : OFFICE.entrySet()) {
          if (kind.isEmpty() && entry.getName().startsWith(office.getKey())) {
            kind = office.getValue();
          }
        }
        // To skip an entry is to unpack it.
        for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
          left -= read;
          if (left < 0) {
            return "";
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return kind;
    }
    return kind;
  }
}
