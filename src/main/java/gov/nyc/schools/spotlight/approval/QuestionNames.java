package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.tasks.TaskSubject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names questions for lists of work and mails: what is asked, and about which part of the case. */
@Component
class QuestionNames implements TaskSubject {

  private final ApprovalStore store;
  private final ApprovalSubjects subjects;
  private final MessageSource messages;

  QuestionNames(ApprovalStore store, ApprovalSubjects subjects, MessageSource messages) {
    this.store = store;
    this.subjects = subjects;
    this.messages = messages;
  }

  @Override
  public String idName() {
    return "approvalId";
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
    var asked = store.findAll(ids);
    var parts = parts(asked, locale);
    return asked.stream().collect(Collectors.toMap(Approval::id, approval -> {
      var what = messages.getMessage("approval.panel.purpose." + approval.purpose(), null, locale);
      return parts.containsKey(approval.id()) ? what + " · " + parts.get(approval.id()) : what;
    }));
  }

  /** The parts of their cases that these are about; a question about a case as a whole is absent. */
  Map<UUID, String> parts(Collection<Approval> approvals, Locale locale) {
    var parts = new HashMap<UUID, String>();
    approvals.stream().collect(Collectors.groupingBy(Approval::purpose)).forEach((purpose, all) -> {
      var known = subjects.of(purpose).parts(all.stream().map(Approval::subjectId).distinct().toList(), locale);
      all.stream().filter(approval -> known.containsKey(approval.subjectId()))
          .forEach(approval -> parts.put(approval.id(), known.get(approval.subjectId())));
    });
    return parts;
  }

  /** The part that one question is about; empty: its case as a whole. */
  String part(Approval approval, Locale locale) {
    return parts(List.of(approval), locale).getOrDefault(approval.id(), "");
  }
}
