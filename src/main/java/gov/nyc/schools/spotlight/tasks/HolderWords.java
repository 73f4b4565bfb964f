package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words who has to move next in a case, the same on every page and in every file. */
@Component
public class HolderWords {

  private final CaseAccess access;
  private final CurrentPerson current;
  private final MessageSource messages;

  HolderWords(CaseAccess access, CurrentPerson current, MessageSource messages) {
    this.access = access;
    this.current = current;
    this.messages = messages;
  }

  /**
   * Who has to move next: {@code 2 reviewers, Principal}. Without open work an undecided case waits for its decision to be told, and one
   * under way for the tracker itself (a time to take an answer back, a job).
   */
  public String of(List<Holder> holders, Standing standing) {
    var locale = LocaleContextHolder.getLocale();
    if (!holders.isEmpty()) {
      return holders.stream().map(holder -> of(holder, locale)).collect(Collectors.joining(", "));
    }
    if (standing == Standing.SCREENING && current.get().filter(access::knowsHeld).isEmpty()) {
      // Coordinators may release it too; that there is something to tell would say that it is a no.
      return of(new Holder(Role.COORDINATOR.group(), 1, List.of(), null, null), locale);
    }
    return messages.getMessage(switch (standing) {
      case SCREENING, DECIDING -> "tasks.holder.toTell";
      case UNCONFIRMED, INFORMATION_ASKED, UNDER_REVIEW, REVISION_ASKED, ACCEPTED, ACCEPTED_FOR_LAB, CAPTURING, JOURNEY -> "tasks.holder.tracker";
      default -> "tasks.holder.nobody";
    }, null, locale);
  }

  private String of(Holder holder, Locale locale) {
    var names = String.join(", ", holder.names());
    if (holder.count() == 1 && !names.isEmpty()) {
      return names;
    }
    var office = messages.getMessage("tasks.holder." + holder.role(), new Object[] {holder.count()}, locale);
    return names.isEmpty() ? office : messages.getMessage("tasks.holder.named", new Object[] {office, names}, locale);
  }
}
