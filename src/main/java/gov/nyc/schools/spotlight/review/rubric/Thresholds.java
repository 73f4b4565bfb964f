package gov.nyc.schools.spotlight.review.rubric;

import java.math.BigDecimal;

/**
 * When two reviews disagree (domain.md: totals by more than 20 of 100, one criterion by 3, or two by 2).
 *
 * @param totalsDifferByMoreThan points of 100; just as many is still agreement
 * @param oneCriterionBy a gap of so many points or more in any one criterion
 * @param twoCriteriaBy a gap of so many points or more in two criteria
 */
public record Thresholds(BigDecimal totalsDifferByMoreThan, int oneCriterionBy, int twoCriteriaBy) {}
