package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;

/** What a form must say before the ledger takes it. The database holds the same bounds. */
final class ConsentRules {

  private static final int FIRST_YEAR = 2000;

  private ConsentRules() {}

  /** @throws RefusedEntry with the field that breaks a rule */
  static void check(AddConsent form, LocalDate today) {
    refuse(form.kind() == null, "kind", "publishing.refused.choose");
    Entry.line("signer", form.signer(), 120);
    refuse(!"PARENT".equals(form.signedBy()) && !"ADULT".equals(form.signedBy()), "signedBy", "publishing.refused.choose");
    refuse(form.signedOn() == null, "signedOn", "publishing.refused.date");
    refuse(form.signedOn().isAfter(today) || form.signedOn().getYear() < FIRST_YEAR, "signedOn", "publishing.refused.signed-on");
    if (form.kind() == ConsentKind.NYCPS_USE) {
      year(form, today);
    } else {
      event(form, today);
    }
  }

  private static void year(AddConsent form, LocalDate today) {
    refuse(form.schoolYear() == null || form.schoolYear() < FIRST_YEAR || form.schoolYear() > today.getYear() + 1, "schoolYear",
        "publishing.refused.choose");
    refuse(!form.platforms().equals(List.of(Platform.NYCPS)), "platforms", "publishing.refused.choose");
    refuse(!LocalDate.of(form.schoolYear(), 7, 1).equals(form.firstDay())
        || !LocalDate.of(form.schoolYear() + 1, 6, 30).equals(form.lastDay()), "schoolYear", "publishing.refused.choose");
  }

  private static void event(AddConsent form, LocalDate today) {
    Entry.line("event", form.event(), 200);
    Entry.line("organisation", form.organisation(), 200);
    Entry.line("purpose", form.purpose(), 500);
    refuse(form.firstDay() == null || form.firstDay().getYear() < FIRST_YEAR, "firstDay", "publishing.refused.date");
    refuse(form.lastDay() == null || form.lastDay().isBefore(form.firstDay()) || form.lastDay().getYear() > today.getYear() + 10,
        "lastDay", "publishing.refused.last-day");
    refuse(form.platforms().isEmpty(), "platforms", "publishing.refused.platforms");
  }

  private static void refuse(boolean broken, String field, String key) {
    if (broken) {
      throw new RefusedEntry(field, key);
    }
  }
}
