package gov.nyc.schools.spotlight.publishing;

import java.util.List;

/**
 * A public page: the words as they were cleared, and of the assets those that may be seen now.
 *
 * @param prose the body as a tree, in which nothing leads to a film that must not be public
 * @param version changes whenever anything on the page does, an asset that vanished included; for ETags
 */
public record PublicPage(Listed head, Words words, List<Prose.Piece> prose, List<PublicAsset> assets, String version) {

  public PublicPage {
    prose = List.copyOf(prose);
    assets = List.copyOf(assets);
  }
}
