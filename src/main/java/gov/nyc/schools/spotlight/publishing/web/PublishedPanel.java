package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.publishing.aftercare.SettledTakedowns;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public of a case, on its page, with the ways to people shown and media, and a coordinator's way to withdraw it all. */
@Component
class PublishedPanel implements CasePanel {

  /** What the ids of the controls begin with: other forms stand on the same page. */
  static final String IDS = "withdraw-";

  private final Publications publications;
  private final SchoolWithdrawals withdrawals;
  private final SettledTakedowns takedowns;
  private final PublishingPolicy policy;
  private final FormWords words;

  PublishedPanel(Publications publications, SchoolWithdrawals withdrawals, SettledTakedowns takedowns, PublishingPolicy policy,
      FormWords words) {
    this.publications = publications;
    this.withdrawals = withdrawals;
    this.takedowns = takedowns;
    this.policy = policy;
    this.words = words;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Content> content(CaseCard file) {
    if (file.stage().compareTo(Stage.SPOTLIGHT) < 0) {
      return Optional.empty();
    }
    var model = new HashMap<String, Object>();
    model.put("number", file.number());
    model.put("pages", publications.ofCase(file.number()));
    model.put("withdrawal", withdrawals.find(file.number()).orElse(null));
    model.put("readShown", policy.allows(Action.READ_SHOWN));
    model.put("takedowns", policy.allows(Action.READ_SHOWN) ? takedowns.of(file.number()) : List.of());
    model.put("readMedia", policy.allows(Action.READ_MEDIA));
    model.put("reasons", policy.allows(Action.WITHDRAW) && SchoolWithdrawals.possible(file)
        ? words.choices("publishing.down.", WithdrawalReason.codes()) : null);
    model.put("typed", TypedForm.EMPTY);
    model.put("refusal", Refusal.NONE);
    return Optional.of(new Content("publishing/panel :: published", model));
  }
}
