package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.publishing.Entry.CHOOSE;

import java.time.LocalDate;
import java.util.List;

/** What a form must say before the ledger takes it. The database holds the same bounds. */
final class ConsentRules {

  private static final int FIRST_YEAR = 2000;
  private static final int YEARS_AHEAD = 10;

  private ConsentRules() {}

  /** Notes all that breaks a rule, in the order of the form. */
  static void check(AddConsent form, LocalDate today, Mistakes mistakes) {
    mistakes.when(form.kind() == null, "kind", CHOOSE);
    if (form.kind() == ConsentKind.NYCPS_USE) {
      mistakes.when(!isYear(form, today) || !form.platforms().equals(List.of(Platform.NYCPS)), "schoolYear", CHOOSE);
    } else if (form.kind() == ConsentKind.THIRD_PARTY) {
      event(form, today, mistakes);
    }
    mistakes.when(!"PARENT".equals(form.signedBy()) && !"ADULT".equals(form.signedBy()), "signedBy", CHOOSE);
    mistakes.of(() -> Entry.line("signer", form.signer(), 120));
    var signedOn = form.signedOn();
    mistakes.when(signedOn == null, "signedOn", "publishing.refused.date");
    mistakes.when(signedOn != null && (signedOn.isAfter(today) || signedOn.getYear() < FIRST_YEAR), "signedOn",
        "publishing.refused.signed-on");
  }

  private static boolean isYear(AddConsent form, LocalDate today) {
    return form.schoolYear() != null && form.schoolYear() >= FIRST_YEAR && form.schoolYear() <= today.getYear() + 1
        && LocalDate.of(form.schoolYear(), 7, 1).equals(form.firstDay())
        && LocalDate.of(form.schoolYear() + 1, 6, 30).equals(form.lastDay());
  }

  private static void event(AddConsent form, LocalDate today, Mistakes mistakes) {
    mistakes.of(() -> Entry.line("organisation", form.organisation(), 200));
    mistakes.of(() -> Entry.line("event", form.event(), 200));
    mistakes.of(() -> Entry.line("purpose", form.purpose(), 500));
    var first = form.firstDay();
    var last = form.lastDay();
    mistakes.when(first == null || first.getYear() < FIRST_YEAR, "firstDay", "publishing.refused.date");
    mistakes.when(last == null || first != null && last.isBefore(first) || last.getYear() > today.getYear() + YEARS_AHEAD, "lastDay",
        "publishing.refused.last-day");
    mistakes.when(form.platforms().isEmpty(), "platforms", "publishing.refused.platforms");
  }
}
