package gov.nyc.schools.spotlight.review.deciding;

import java.util.List;
import java.util.UUID;

/**
 * A decider's finished form.
 *
 * @param outcome {@code accept}, {@code lab}, {@code revise}, {@code decline} or {@code refer}
 * @param reasonCode required when declined
 * @param office 200 characters at most; required when referred
 * @param words to the nominator, 2,500 characters at most; required when revised, declined or referred
 * @param leaveOut the reviews whose words to the nominator stay out of the mail
 * @param assurances the lab's conditions that the decider vouches for; all four for the lab
 */
public record DecideNomination(String outcome, String reasonCode, String office, String words, List<String> assurances,
    List<UUID> leaveOut) {

  /** For the lab (domain.md): a year in use, two sites or a district's plan, a named driver, the profile filled. */
  static final List<String> CONDITIONS = List.of("in-use", "sites", "driver", "profile");

  /** A decision that sends on all that the reviewers wrote. */
  public DecideNomination(String outcome, String reasonCode, String office, String words, List<String> assurances) {
    this(outcome, reasonCode, office, words, assurances, List.of());
  }

  public DecideNomination {
    assurances = assurances == null ? List.of() : List.copyOf(assurances);
    leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
  }
}
