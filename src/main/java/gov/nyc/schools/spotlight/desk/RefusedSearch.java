package gov.nyc.schools.spotlight.desk;

/** A search can't be saved like that. */
class RefusedSearch extends RuntimeException {

  RefusedSearch(String reason) {
    super(reason);
  }

  /** {@code name}, {@code long}, {@code taken}, {@code many}, {@code changed}; bundle key {@code desk.searches.refused.<reason>}. */
  String reason() {
    return getMessage();
  }
}
