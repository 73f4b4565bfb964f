package gov.nyc.schools.spotlight.desk;

import java.util.UUID;

/**
 * A search that somebody comes back to.
 *
 * @param owner the name of whoever saved it; null: the reader
 * @param sort as addresses write it
 */
record SavedSearch(UUID id, String name, String text, String sort, boolean shared, String owner, int version) {

  public boolean isMine() {
    return owner == null;
  }
}
