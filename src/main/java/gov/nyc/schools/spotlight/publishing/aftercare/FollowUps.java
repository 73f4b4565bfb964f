package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.WithdrawalLinks;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the school, after some months, whether the practice is still in use, and keeps the answer. */
@Component
class FollowUps implements ApprovalSubject {

  private static final String PURPOSE = "follow-up";
  private static final Set<Standing> SHOWN = Set.of(Standing.PUBLISHED, Standing.COMPLETE, Standing.CLOSED_EARLY);

  private final AftercareStore store;
  private final Approvals approvals;
  private final SchoolContact contacts;
  private final Publications publications;
  private final PublicationMails mails;
  private final WithdrawalLinks exits;
  private final Attention attention;
  private final CaseFiles files;
  private final Deadlines deadlines;

  FollowUps(AftercareStore store, Approvals approvals, SchoolContact contacts, Publications publications, PublicationMails mails,
      WithdrawalLinks exits, Attention attention, CaseFiles files, Deadlines deadlines) {
    this.store = store;
    this.approvals = approvals;
    this.contacts = contacts;
    this.publications = publications;
    this.mails = mails;
    this.exits = exits;
    this.attention = attention;
    this.files = files;
    this.deadlines = deadlines;
  }

  /** Leaves a question to those that count anew from the case study: nobody is asked the same twice within some months. */
  boolean leaves(UUID aftercareId) {
    boolean anew = store.isCountedAnew(aftercareId);
    if (anew) {
      store.answered(aftercareId, store.next(aftercareId).orElseThrow().number(), "anew");
    }
    return anew;
  }

  /** @return the id of the question, or nothing when nobody speaks for the school; the question is settled then */
  Optional<UUID> ask(UUID aftercareId) {
    var number = store.caseNumber(aftercareId);
    var next = store.next(aftercareId).orElseThrow();
    var contact = contacts.of(number);
    if (contact.isEmpty()) {
      store.answered(aftercareId, next.number(), "nobody");
      return Optional.empty();
    }
    var id = approvals.ask(AskApproval.dueAt(due("Task_GiveAnswer"), PURPOSE, number, aftercareId + "/" + next.number(), 1)
        .toOutsider(contact.get(), "principal")
        .escalatingAt(due("Timer_AnswerEscalation")).expiringAt(due("Timer_AnswerExpired")));
    store.asked(aftercareId, next.number(), id);
    return Optional.of(id);
  }

  /** @param answer {@code approved} (still in use), {@code changes}, {@code declined} (not in use any more) or {@code expired} */
  void record(UUID aftercareId, String answer) {
    var next = store.next(aftercareId).orElseThrow();
    var number = store.caseNumber(aftercareId);
    store.answered(aftercareId, next.number(), answer);
    files.record(number, CaseEvent.bySystem("follow-up-recorded").with(Map.of("outcome", answer, "followUp", next.number())));
    switch (answer) {
      case "changes" -> attention.needed(number, Role.COORDINATOR, "practice-changed", aftercareId + "/" + next.number());
      case "declined" -> attention.needed(number, Role.COORDINATOR, "practice-stopped", aftercareId + "/" + next.number());
      default -> { }
    }
    if (!answer.equals("expired")) {
      mails.followedUp(number, next.approvalId(), approvals.get(next.approvalId()).personId());
    }
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    return new CasePanel.Content("publishing/parts :: followed",
        Map.of("pages", publications.ofCase(approval.caseNumber()).stream().filter(PublicationCard::isPublic).toList()));
  }

  /** Whoever is asked can always have the practice taken down instead; a reminder carries the same link. */
  @Override
  public Optional<LinkId> exit(Approval approval) {
    return Optional.of(exits.current(approval.caseNumber(), approval.personId()));
  }

  /** A practice is in use, or not, whatever becomes of the series about it. */
  @Override
  public boolean outlives(Standing closed) {
    return SHOWN.contains(closed);
  }

  @Override
  public boolean stands(Approval approval) {
    return store.awaits(approval.id());
  }

  private Instant due(String key) {
    return deadlines.due(key).toInstant();
  }
}
