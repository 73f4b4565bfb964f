package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the discussion on the case page, below the reviews that it is about. */
@Component
class DiscussionPanel implements CasePanel {

  private final Discussion discussion;

  DiscussionPanel(Discussion discussion) {
    this.discussion = discussion;
  }

  @Override
  public int order() {
    return 210;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    return discussion.of(file.number()).map(shown -> new Content("review/discussion :: panel",
        Map.of("discussion", shown, "number", file.number(), "newRemark", UUID.randomUUID())));
  }
}
