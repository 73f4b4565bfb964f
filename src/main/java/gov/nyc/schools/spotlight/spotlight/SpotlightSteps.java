package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.PracticeSource;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.publishing.PublicationHindered;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.Words;
import gov.nyc.schools.spotlight.spotlight.Spotlight.Closing;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What {@code spotlight.bpmn} does by itself; each method is named in the model. */
@ProcessStep("spotlightSteps")
@Transactional(propagation = Propagation.MANDATORY)
public class SpotlightSteps {

  private final Spotlights spotlights;
  private final Drafts drafts;
  private final Clearances clearances;
  private final FactCheck factCheck;
  private final SpotlightLetters letters;
  private final PracticeSource practices;
  private final Hindering hindering;
  private final Publications publications;
  private final CaseFiles files;
  private final Processes processes;

  SpotlightSteps(Spotlights spotlights, Drafts drafts, Clearances clearances, FactCheck factCheck, SpotlightLetters letters, PracticeSource practices,
      Hindering hindering, Publications publications, CaseFiles files, Processes processes) {
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.clearances = clearances;
    this.factCheck = factCheck;
    this.letters = letters;
    this.practices = practices;
    this.hindering = hindering;
    this.publications = publications;
    this.files = files;
    this.processes = processes;
  }

  /** Step_OpenSpotlight. */
  public void open(String caseNumber, boolean forLab) {
    if (!spotlights.open(caseNumber, forLab)) {
      throw new IllegalStateException("a spotlight of " + caseNumber + " was begun before");
    }
    files.advance(caseNumber, Stage.SPOTLIGHT);
    files.stand(caseNumber, Standing.CAPTURING);
    files.record(caseNumber, CaseEvent.bySystem("spotlight-begun"));
  }

  /** The producer's id: every step of theirs is given to them. */
  public String producer(String caseNumber) {
    return spotlights.get(caseNumber).producerId().toString();
  }

  /** Step_PrepareFactCheck: makes the question to the school. */
  public String prepareFactCheck(String caseNumber) {
    return factCheck.ask(caseNumber).toString();
  }

  /** Step_PublishSpotlight: {@code published}, or {@code hindered} when something in it must not be public. */
  public String publish(String caseNumber) {
    // In the order of a withdrawal, the processes before the case: each waits for the other, none for both.
    processes.holdCase(caseNumber);
    var spotlight = spotlights.get(caseNumber);
    var draft = drafts.last(caseNumber).filter(clearances::cleared)
        .orElseThrow(() -> new IllegalStateException("the newest draft of " + caseNumber + " is not cleared"));
    var practice = practices.of(caseNumber);
    if (!hindering.of(caseNumber).isEmpty()) {
      return hindered(caseNumber);
    }
    try {
      publications.publish(Subject.spotlight(caseNumber), new Words(draft.title(), draft.summary(), draft.body(), draft.card(),
          draft.perspectives(), practice.map(PracticeSource.Practice::focusArea).orElse(""), files.get(caseNumber).schools(),
          Locale.forLanguageTag(draft.language()), spotlight.transcript()), 0);
    } catch (PublicationHindered hindered) {
      return hindered(caseNumber);
    }
    spotlights.close(caseNumber, Closing.PUBLISHED);
    return "published";
  }

  private String hindered(String caseNumber) {
    files.record(caseNumber, CaseEvent.bySystem("spotlight-hindered"));
    return "hindered";
  }

  /** Step_TellPublication: all who helped are told, and without the lab the case is done. */
  public void tellPublication(String caseNumber) {
    var path = publications.find(Subject.spotlight(caseNumber)).orElseThrow().path();
    letters.published(caseNumber, path);
    if (!spotlights.get(caseNumber).forLab()) {
      files.stand(caseNumber, Standing.PUBLISHED);
    }
  }

  /** Step_CloseSpotlight, Step_CloseUnchecked: the school wants none. What was out already, its mail is publishing's. */
  public void close(String caseNumber) {
    files.stand(caseNumber, Standing.SCHOOL_WITHDREW);
    if (spotlights.close(caseNumber, Closing.WITHDRAWN)) {
      files.record(caseNumber, CaseEvent.bySystem("spotlight-closed"));
      letters.closed(spotlights.get(caseNumber));
    }
  }

  /** Step_CloseRefused: it was not cleared. */
  public void closeRefused(String caseNumber) {
    spotlights.close(caseNumber, Closing.REFUSED);
    files.stand(caseNumber, Standing.NOT_CLEARED);
    letters.closed(spotlights.get(caseNumber));
  }

  /** End_PublishedForLab: the lab goes on with it. Said twice, it goes on once. */
  public void handOver(String caseNumber) {
    processes.holdCase(caseNumber);
    if (files.get(caseNumber).standing() == Standing.CAPTURING) {
      processes.startByMessage("Msg_JourneyBegun", caseNumber, Map.of());
    }
  }
}
