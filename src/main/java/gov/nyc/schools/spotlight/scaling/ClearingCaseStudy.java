package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.publishing.LinksInWords;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_ClearCaseStudy: privacy and communications, by a decider who is signed in; never by mail. */
@Component
class ClearingCaseStudy implements TaskHandler<ClearingCaseStudy.ClearCaseStudy> {

  /**
   * What the decider says.
   *
   * @param clearance {@code cleared} or {@code changes}
   * @param comment for {@code changes}
   */
  public record ClearCaseStudy(String clearance, String comment) {}

  private final CaseStudies studies;
  private final Media media;
  private final Publications publications;
  private final LinksInWords links;
  private final Hindering hindering;
  private final ScalingPolicy policy;
  private final Conflicts conflicts;
  private final CaseFiles files;

  ClearingCaseStudy(CaseStudies studies, Media media, Publications publications, LinksInWords links, Hindering hindering,
      ScalingPolicy policy, Conflicts conflicts, CaseFiles files) {
    this.studies = studies;
    this.media = media;
    this.publications = publications;
    this.links = links;
    this.hindering = hindering;
    this.policy = policy;
    this.conflicts = conflicts;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_ClearCaseStudy";
  }

  @Override
  public Class<ClearCaseStudy> command() {
    return ClearCaseStudy.class;
  }

  /** Nobody clears what they wrote themselves. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !conflicts.hides(item.caseNumber(), personId) && !personId.equals(studies.get(item.subject("journeyId")).writtenBy());
  }

  /** The words that become public, where they lead, what is shown with them, and what would hinder it. */
  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var number = item.caseNumber();
    var subject = Subject.caseStudy(number);
    var study = studies.get(item.subject("journeyId"));
    return Optional.of(CaseStudyBeside.clearing(number, study, links.in(number, study.texts()), media.of(subject), hindering.of(number, study)));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ClearCaseStudy command, Acting by) {
    policy.require(Action.CLEAR, by.personId());
    if (by.channel() != Channel.PAGE) {
      throw new RefusedTask(null, "scaling.refused.by-mail");
    }
    if (!permits(item, by.personId())) {
      throw new RefusedTask(null, "scaling.refused.own");
    }
    var journeyId = item.subject("journeyId");
    if (command.clearance().equals("cleared")) {
      requireFreeCase(item.caseNumber());
      studies.clear(journeyId, by.personId());
    } else {
      studies.wantChanges(journeyId, command.comment().strip());
    }
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "case-study-cleared").with(Map.of("outcome", command.clearance())));
    return Map.of("clearance", command.clearance());
  }

  /** A privacy flag can go up at any time, and who clears is the one to look into it. */
  private void requireFreeCase(String caseNumber) {
    publications.hindrances(caseNumber).stream().findFirst().ifPresent(hindrance -> {
      throw new RefusedTask("clearance", "publishing.hindrance." + hindrance.code());
    });
  }
}
