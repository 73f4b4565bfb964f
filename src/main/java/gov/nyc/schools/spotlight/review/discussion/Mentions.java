package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people by mail that they were mentioned: neither what was said nor any score leaves the house. */
@Component
class Mentions {

  private final Remarks remarks;
  private final Outbox outbox;
  private final People people;
  private final CaseFiles files;
  private final MessageSource messages;

  Mentions(Remarks remarks, Outbox outbox, People people, CaseFiles files, MessageSource messages) {
    this.remarks = remarks;
    this.outbox = outbox;
    this.people = people;
    this.files = files;
    this.messages = messages;
  }

  /** @param keys of {@link Remark.Speaker}; each person is told once of a remark, however often it is changed */
  void tell(String caseNumber, UUID remark, Circle circle, Collection<String> keys) {
    var title = files.get(caseNumber).title();
    circle.others().forEach((id, speaker) -> {
      if (keys.contains(speaker.key()) && remarks.mention(remark, id)) {
        var person = people.get(id);
        outbox.post(Letter.about("review-mentioned:" + remark, "review-mentioned").to(id, person.name(), person.email(), person.language())
            .onCase(caseNumber).with("title", title).with("by", writer(circle, person, speaker.seat() > 0)));
      }
    });
  }

  /** Reviewers hear of each other by their seats, as on the page. */
  private String writer(Circle circle, PersonCard to, boolean reviewer) {
    var me = circle.speaker(circle.me().id(), circle.me().name(), circle.newest().orElseThrow());
    return me.seat() > 0 && reviewer ? messages.getMessage("review.discussion.reviewer", new Object[] {me.seat()}, to.language())
        : circle.me().name();
  }
}
