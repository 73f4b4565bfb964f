package gov.nyc.schools.spotlight.casefile;

/**
 * A school of a case as it was named then.
 *
 * @param dbn null for a school that the directory doesn't list
 * @param district null when unknown
 */
public record CaseSchool(String dbn, String name, Integer district, String borough) {}
