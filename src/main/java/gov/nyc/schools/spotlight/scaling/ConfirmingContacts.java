package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Task_ConfirmContacts: a coordinator vouches for whoever the producer named, before a mail goes there (mail rule 8); the series begins. */
@Component
class ConfirmingContacts implements TaskHandler<ConfirmContacts> {

  private final Contacts contacts;
  private final Journeys journeys;
  private final BeginningSeries beginning;
  private final ScalingPolicy policy;
  private final People people;
  private final MailAddresses addresses;
  private final CaseFiles files;
  private final EntityManager entities;

  ConfirmingContacts(Contacts contacts, Journeys journeys, BeginningSeries beginning, ScalingPolicy policy, People people,
      MailAddresses addresses, CaseFiles files, EntityManager entities) {
    this.contacts = contacts;
    this.journeys = journeys;
    this.beginning = beginning;
    this.policy = policy;
    this.people = people;
    this.addresses = addresses;
    this.files = files;
    this.entities = entities;
  }

  @Override
  public String taskKey() {
    return "Task_ConfirmContacts";
  }

  @Override
  public Class<ConfirmContacts> command() {
    return ConfirmContacts.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var journey = journeys.get(item.subject("journeyId"));
    var checker = people.get(journey.checkerId());
    var releaser = people.get(journey.releaserId());
    return Map.of("checkerName", checker.name(), "checkerEmail", checker.email(), "releaserName", releaser.name(), "releaserEmail",
        releaser.email());
  }

  /** Nobody vouches for those whom they named themselves. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !personId.equals(journeys.get(item.subject("journeyId")).producerId());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var journey = journeys.get(item.subject("journeyId"));
    return Optional.of(new CasePanel.Content("scaling/panel :: contacts", Map.of("journey", journey,
        "producer", people.get(journey.producerId()).name(), "listed", contacts.listed(item.caseNumber()))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ConfirmContacts command, Acting by) {
    policy.require(Action.CONFIRM_CONTACTS, by.personId());
    if (!permits(item, by.personId())) {
      throw new RefusedTask(null, "scaling.refused.own-contacts");
    }
    contacts.check(command.checkerEmail(), command.releaserEmail());
    var journey = journeys.lock(item.subject("journeyId"));
    var checker = contacts.person(journey.checkerId(), command.checkerName(), command.checkerEmail());
    var releaser = contacts.person(journey.releaserId(), command.releaserName(), command.releaserEmail());
    // whoever was corrected is new in this very transaction
    entities.flush();
    journeys.confirm(journey.id(), checker, releaser, by.personId());
    Stream.of(command.checkerEmail(), command.releaserEmail()).forEach(addresses::confirm);
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "contacts-confirmed"));
    beginning.begin(journey.id());
    return Map.of();
  }
}
