package gov.nyc.schools.spotlight.desk;

/** The list that somebody came from: the address comes with the form and could be anybody's, so it must be one of our lists. */
final class Back {

  private static final String LISTS = "/(cases|stuck|tasks)(\\?[\\w%=&+.~:,*-]*)?";
  private static final int LONGEST = 4_000;

  private Back() {}

  static String to(String address) {
    return address != null && address.length() <= LONGEST && address.matches(LISTS) ? address : "/cases";
  }
}
