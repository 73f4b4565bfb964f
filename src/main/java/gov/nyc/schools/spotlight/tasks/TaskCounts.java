package gov.nyc.schools.spotlight.tasks;

/** How many open tasks each view of the list has for one person, before filters; one more than {@link #MOST}: nobody counted further. */
record TaskCounts(int mine, int roles, int unassigned, int all) {

  static final int MOST = 500;

  int of(TaskQuery.View view) {
    return switch (view) {
      case MINE -> mine;
      case ROLES -> roles;
      case UNASSIGNED -> unassigned;
      case ALL -> all;
    };
  }
}
