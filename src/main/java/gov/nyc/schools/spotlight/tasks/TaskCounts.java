package gov.nyc.schools.spotlight.tasks;

/** How many open tasks each view of the list has for one person, before filters. */
record TaskCounts(int mine, int roles, int unassigned, int all) {

  int of(TaskQuery.View view) {
    return switch (view) {
      case MINE -> mine;
      case ROLES -> roles;
      case UNASSIGNED -> unassigned;
      case ALL -> all;
    };
  }
}
