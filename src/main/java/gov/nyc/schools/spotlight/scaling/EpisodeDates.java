package gov.nyc.schools.spotlight.scaling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** When an episode is to be published and filmed; each may be null. */
record EpisodeDates(LocalDate plannedOn, LocalDate filmingFrom, LocalDate filmingTo) {

  static EpisodeDates of(Episode episode) {
    return new EpisodeDates(episode.plannedOn(), episode.filmingFrom(), episode.filmingTo());
  }

  /** In one word, as the page keeps what it has shown. */
  String inOneWord() {
    return plannedOn + "|" + filmingFrom + "|" + filmingTo;
  }

  /**
   * A day as a date field sends it, or null when it is empty.
   *
   * @throws RefusedChange for what is no day
   */
  static LocalDate day(String fieldId, String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw RefusedChange.at(fieldId, "scaling.refused.date");
    }
  }
}
