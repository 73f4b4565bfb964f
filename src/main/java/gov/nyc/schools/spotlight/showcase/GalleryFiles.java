package gov.nyc.schools.spotlight.showcase;

import gov.nyc.schools.spotlight.publishing.Gallery;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the gallery gives out beside its pages: the feed, and photos of our own. */
@Controller
class GalleryFiles {

  private static final int NEWEST = 30;
  private static final MediaType ATOM = new MediaType("application", "atom+xml", java.nio.charset.StandardCharsets.UTF_8);

  private final Gallery gallery;
  private final GalleryWords words;
  private final MessageSource messages;
  private final String baseUrl;

  GalleryFiles(Gallery gallery, GalleryWords words, MessageSource messages, @Value("${tracker.base-url}") String baseUrl) {
    this.gallery = gallery;
    this.words = words;
    this.messages = messages;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  @GetMapping("/gallery/feed.atom")
  ResponseEntity<byte[]> feed(Locale locale) {
    var title = messages.getMessage("showcase.feed.title", null, locale);
    var author = messages.getMessage("showcase.publisher", null, locale);
    return ResponseEntity.ok().contentType(ATOM).body(AtomFeed.of(gallery.feed(NEWEST), baseUrl, title, author, words));
  }

  /** Never more than the picture, and never as anything but a picture, whatever the file was called. */
  @GetMapping("/gallery/photos/{id}")
  ResponseEntity<byte[]> photo(@PathVariable UUID id) {
    return gallery.photo(id).flatMap(photo -> BarePhoto.of(photo.bytes())).map(bytes -> ResponseEntity.ok()
            .contentType(bytes[0] == (byte) 0x89 ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
            .header("Content-Disposition", "inline").header("X-Robots-Tag", "noimageindex").body(bytes))
        .orElseThrow(NotInGallery::new);
  }
}
