package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Words;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What {@code scaling.bpmn} does by itself; each method is named in the model. */
@ProcessStep("scalingSteps")
public class ScalingSteps {

  private final Journeys journeys;
  private final Episodes episodes;
  private final CaseStudies studies;
  private final CheckIns checkIns;
  private final SeriesOrder order;
  private final Hindering hindering;
  private final Publications publications;
  private final Asking asking;
  private final CaseFiles files;
  private final ScalingMails mails;
  private final Deadlines deadlines;
  private final Clock clock;

  ScalingSteps(Journeys journeys, Episodes episodes, CaseStudies studies, CheckIns checkIns, SeriesOrder order, Hindering hindering,
      Publications publications, Asking asking, CaseFiles files, ScalingMails mails, Deadlines deadlines, Clock clock) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.studies = studies;
    this.checkIns = checkIns;
    this.order = order;
    this.hindering = hindering;
    this.publications = publications;
    this.asking = asking;
    this.files = files;
    this.mails = mails;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Step_OpenJourney. */
  public String open(String caseNumber) {
    var id = journeys.open(caseNumber);
    files.advance(caseNumber, Stage.EPISODES);
    files.stand(caseNumber, Standing.JOURNEY);
    files.record(caseNumber, CaseEvent.bySystem("journey-begun"));
    return id.toString();
  }

  /** Start_CheckInDue: every quarter, as many days as the table says when the journey begins. */
  public String checkInCycle() {
    var due = deadlines.due("Start_CheckInDue").toInstant();
    return "R/P" + Math.max(1, ChronoUnit.DAYS.between(day(clock.instant()), day(due))) + "D";
  }

  /** Step_OpenCheckIn: false while the last one is open. */
  public boolean openCheckIn(String journeyId) {
    var id = UUID.fromString(journeyId);
    boolean opened = checkIns.open(id);
    if (opened) {
      files.record(journeys.get(id).caseNumber(), CaseEvent.bySystem("check-in-due"));
    }
    return opened;
  }

  /** Step_OpenCaseStudy: no episode is left. */
  public void openCaseStudy(String journeyId) {
    var journey = journeys.get(UUID.fromString(journeyId));
    journeys.move(journey.id(), JourneyStatus.RUNNING, JourneyStatus.CASE_STUDY);
    files.advance(journey.caseNumber(), Stage.CASE_STUDY);
    files.record(journey.caseNumber(), CaseEvent.bySystem("series-complete"));
  }

  /** Step_PrepareCaseStudyCheck: makes the question to the school. */
  public String prepareCaseStudyCheck(String journeyId) {
    var journey = journeys.get(UUID.fromString(journeyId));
    var study = studies.get(journey.id());
    var id = asking.ask(CaseStudyCheck.PURPOSE, journey.caseNumber(), journeyId, study.revision(), journey.checkerId(), "principal");
    studies.checkedBy(journey.id(), id);
    return id.toString();
  }

  /** Step_PublishCaseStudy: {@code published} or {@code hindered}. */
  public String publishCaseStudy(String journeyId) {
    var journey = order.hold(UUID.fromString(journeyId));
    var subject = Subject.caseStudy(journey.caseNumber());
    var study = studies.get(journey.id());
    if (!hindering.of(journey.caseNumber(), study).isEmpty()) {
      return "hindered";
    }
    if (studies.publish(journey.id())) {
      order.publishSeries(journey);
      publications.publish(subject, new Words(study.title(), study.summary(), study.body(), study.lessons(), study.perspectives(),
          order.focusArea(journey), journeys.schools(journey.id()), Locale.forLanguageTag(study.language()), study.transcript()), 0);
    }
    return "published";
  }

  /** Step_TellCaseStudy: the whole story is told. */
  public void tellCaseStudy(String journeyId) {
    var journey = journeys.get(UUID.fromString(journeyId));
    journeys.move(journey.id(), JourneyStatus.CASE_STUDY, JourneyStatus.COMPLETE);
    checkIns.dropOpen(journey.id());
    files.record(journey.caseNumber(), CaseEvent.bySystem("journey-complete"));
    files.stand(journey.caseNumber(), Standing.COMPLETE);
    publications.find(Subject.caseStudy(journey.caseNumber())).ifPresent(page -> mails.complete(journey, page));
  }

  /** Step_CloseJourney: {@code early} or {@code withdrawn}; why was written down when the journey was closed. */
  public String close(String journeyId) {
    var journey = order.hold(UUID.fromString(journeyId));
    boolean withdrawn = journey.status() == JourneyStatus.WITHDRAWN;
    checkIns.dropOpen(journey.id());
    for (var episode : episodes.of(List.of(journey.id()))) {
      publications.unannounce(Subject.episode(journey.caseNumber(), episode.id().toString()));
      if (!withdrawn) {
        episodes.waive(episode.id(), journey.closeReason(), null);
      }
    }
    if (withdrawn) {
      episodes.withdrawRest(journey.id());
    } else {
      publications.unannounce(Subject.series(journey.caseNumber(), journeyId));
      mails.closed(journey);
    }
    files.stand(journey.caseNumber(), withdrawn ? Standing.SCHOOL_WITHDREW : Standing.CLOSED_EARLY);
    return withdrawn ? "withdrawn" : "early";
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of("America/New_York"));
  }

  static Map<String, Object> details(Episode episode) {
    return Map.of("episodeId", episode.id().toString(), "position", episode.position());
  }

  static Map<String, Object> details(Episode episode, String outcome) {
    return Map.of("episodeId", episode.id().toString(), "position", episode.position(), "outcome", outcome);
  }
}
