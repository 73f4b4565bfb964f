package gov.nyc.schools.spotlight.demo.cast;

/** What somebody does to a case in a story. */
@FunctionalInterface
interface Act {

  void perform(Story story, Players players);
}
