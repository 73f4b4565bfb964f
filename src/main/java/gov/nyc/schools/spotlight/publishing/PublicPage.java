package gov.nyc.schools.spotlight.publishing;

import java.util.List;

/**
 * A public page: the words as they were cleared, and of the assets those that may be seen now.
 *
 * @param version changes whenever anything on the page does, an asset that vanished included; for ETags
 */
public record PublicPage(Listed head, Words words, List<PublicAsset> assets, String version) {

  public PublicPage {
    assets = List.copyOf(assets);
  }
}
