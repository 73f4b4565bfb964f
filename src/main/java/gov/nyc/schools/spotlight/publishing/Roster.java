package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is shown in a case, and the ledger of their consents. A consent is never changed but by its revocation. */
@Service
@Transactional
public class Roster {

  static final ZoneId CITY = ZoneId.of("America/New_York");

  private final JdbcClient sql;
  private final PublishingPolicy policy;
  private final CaseFiles files;
  private final Filing filing;
  private final Vanishing vanishing;
  private final Clock clock;

  Roster(JdbcClient sql, PublishingPolicy policy, CaseFiles files, Filing filing, Vanishing vanishing, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.files = files;
    this.filing = filing;
    this.vanishing = vanishing;
    this.clock = clock;
  }

  /** Everybody shown in a case by alias, with all consents, in two statements. Whoever shows it has asked who reads. */
  @Transactional(readOnly = true)
  public List<PersonShown> ofCase(String caseNumber) {
    Map<UUID, List<Consent>> consents = sql.sql("""
            select c.* from consent c join person_shown p on p.id = c.person_shown_id
            where p.case_number = :number order by c.signed_on, c.recorded_at, c.id""")
        .param("number", caseNumber).query(Roster::consent).list().stream()
        .collect(Collectors.groupingBy(Consent::personShownId));
    return sql.sql("select id, alias, student from person_shown where case_number = :number order by lower(alias), id")
        .param("number", caseNumber)
        .query((row, n) -> {
          var id = row.getObject("id", UUID.class);
          return new PersonShown(id, caseNumber, row.getString("alias"), row.getBoolean("student"), consents.getOrDefault(id, List.of()));
        }).list();
  }

  /**
   * Puts somebody on the roster.
   *
   * @param alias a pseudonym or initials, 1 to 60 characters, new in this case
   * @param student whether it is a student; null when it was not said, which is refused
   * @return the id of the person shown
   * @throws RefusedEntry with all that breaks a rule
   */
  public UUID addPerson(String caseNumber, String alias, Boolean student) {
    policy.require(Action.WRITE_SHOWN, caseNumber);
    var mistakes = new Mistakes();
    var line = mistakes.of(() -> Entry.line("alias", alias, 60));
    mistakes.when(student == null, "student", Entry.CHOOSE);
    mistakes.refuse();
    var id = UUID.randomUUID();
    try {
      sql.sql("""
              insert into person_shown (id, case_number, alias, student, added_by, added_at)
              values (:id, :number, :alias, :student, :by, :now)""")
          .param("id", id).param("number", caseNumber).param("alias", line).param("student", student)
          .param("by", policy.person().id()).param("now", now()).update();
    } catch (DuplicateKeyException taken) {
      throw new RefusedEntry("alias", "publishing.refused.alias-taken");
    }
    record(caseNumber, "person-shown-added", id);
    return id;
  }

  /** Writes a consent into the ledger, see {@link #addConsent(String, UUID, AddConsent)}, with an id of its own. */
  public UUID addConsent(String caseNumber, AddConsent command) {
    return addConsent(caseNumber, UUID.randomUUID(), command);
  }

  /**
   * Writes a consent into the ledger.
   *
   * @param id chosen by the page that offers the form: the same form again is the same consent, and changes nothing
   * @return the id
   * @throws RefusedEntry with all that breaks a rule; one is to record what is on the ledger already, or to say with the same id
   *     something else
   * @throws UnknownCase when nobody of this id is shown in this case
   */
  public UUID addConsent(String caseNumber, UUID id, AddConsent command) {
    policy.require(Action.WRITE_SHOWN, caseNumber);
    requireShown(caseNumber, command.personShownId());
    var mistakes = new Mistakes();
    ConsentRules.check(command, today(), mistakes);
    var file = mistakes.of(() -> filing.form(caseNumber, command.form()));
    mistakes.refuse();
    var consent = kept(id, command, file);
    // An adult needs no form; but if there is one, it counts, and may say less than was thought.
    var films = vanishing.hold(caseNumber, vanishing.filmsWith(command.personShownId()));
    if (vanishing.watch(caseNumber, films, false, () -> insert(consent))) {
      record(caseNumber, "consent-recorded", command.personShownId());
    } else {
      requireTheSame(consent);
    }
    return id;
  }

  private boolean insert(Consent consent) {
    return sql.sql("""
            insert into consent (id, person_shown_id, kind, school_year, event, organisation, purpose, first_day, last_day, platforms,
              signed_by, signer, signed_on, document_id, recorded_by, recorded_at)
            values (:id, :person, :kind, cast(:year as smallint), :event, :organisation, :purpose, :first, :last, :platforms,
              :signedBy, :signer, :signedOn, cast(:file as uuid), :by, :now)
            on conflict do nothing""")
        .param("id", consent.id()).param("person", consent.personShownId()).param("kind", consent.kind().name())
        .param("year", consent.schoolYear()).param("event", consent.event()).param("organisation", consent.organisation())
        .param("purpose", consent.purpose()).param("first", Date.valueOf(consent.firstDay())).param("last", Date.valueOf(consent.lastDay()))
        .param("platforms", consent.platforms().stream().map(Platform::name).toArray(String[]::new))
        .param("signedBy", consent.signedBy()).param("signer", consent.signer()).param("signedOn", Date.valueOf(consent.signedOn()))
        .param("file", consent.documentId()).param("by", policy.person().id()).param("now", now()).update() == 1;
  }

  /** As the ledger keeps it: lines without white space around them, platforms in their order. */
  private static Consent kept(UUID id, AddConsent command, UUID file) {
    boolean thirdParty = command.kind() == ConsentKind.THIRD_PARTY;
    return new Consent(id, command.personShownId(), command.kind(), thirdParty ? null : command.schoolYear(),
        thirdParty ? Entry.line("event", command.event(), 200) : null,
        thirdParty ? Entry.line("organisation", command.organisation(), 200) : null,
        thirdParty ? Entry.line("purpose", command.purpose(), 500) : null, command.firstDay(), command.lastDay(),
        command.platforms().stream().distinct().sorted().toList(), command.signedBy(), Entry.line("signer", command.signer(), 120),
        command.signedOn(), file, null);
  }

  /** The second press of a button is what was recorded by the first. Anything else was meant as another consent. */
  private void requireTheSame(Consent consent) {
    var earlier = sql.sql("select * from consent where id = :id").param("id", consent.id()).query(Roster::consent).optional();
    if (earlier.isEmpty()) {
      throw new RefusedEntry("signer", "publishing.refused.consent-twice");
    }
    if (!earlier.get().saysTheSameAs(consent)) {
      throw new RefusedEntry("", "publishing.refused.sent-before");
    }
  }

  /**
   * Takes a consent back, for good. What it carried vanishes from public pages with this transaction.
   *
   * @param revokedOn the day on which it was taken back, from the day of signing to today, New York
   * @return false when it was revoked before
   * @throws UnknownCase when this case has no such consent
   */
  public boolean revoke(String caseNumber, UUID consentId, LocalDate revokedOn) {
    policy.require(Action.WRITE_SHOWN, caseNumber);
    var person = sql.sql("select p.id from consent c join person_shown p on p.id = c.person_shown_id where c.id = :id and p.case_number = :number")
        .param("id", consentId).param("number", caseNumber).query(UUID.class).optional().orElseThrow(UnknownCase::new);
    var films = vanishing.hold(caseNumber, vanishing.filmsWith(person));
    // Whoever publishes by this consent at this moment, in another case, is waited for: what they show is seen to vanish.
    var consent = sql.sql("select * from consent where id = :id for update").param("id", consentId).query(Roster::consent).single();
    if (revokedOn == null || revokedOn.isAfter(today()) || revokedOn.isBefore(consent.signedOn())) {
      throw new RefusedEntry("revokedOn", "publishing.refused.revoked-on");
    }
    if (consent.revoked()) {
      return false;
    }
    return vanishing.watch(caseNumber, films, true, () -> {
      sql.sql("update consent set revoked_on = :on, revoked_at = :now, revoked_by = :by where id = :id and revoked_on is null")
          .param("on", Date.valueOf(revokedOn)).param("now", now()).param("by", policy.person().id()).param("id", consentId).update();
      record(caseNumber, "consent-revoked", person);
      return true;
    });
  }

  private void requireShown(String caseNumber, UUID personShownId) {
    sql.sql("select 1 from person_shown where id = :id and case_number = :number").param("id", personShownId)
        .param("number", caseNumber).query(Integer.class).optional().orElseThrow(UnknownCase::new);
  }

  private void record(String caseNumber, String type, UUID personShownId) {
    files.record(caseNumber, CaseEvent.by(policy.person().id(), Channel.PAGE, type)
        .with(Map.of("personShownId", personShownId.toString())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CITY);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Consent consent(ResultSet row, int n) throws SQLException {
    var platforms = Arrays.stream((String[]) row.getArray("platforms").getArray()).map(Platform::valueOf).toList();
    return new Consent(row.getObject("id", UUID.class), row.getObject("person_shown_id", UUID.class),
        ConsentKind.valueOf(row.getString("kind")), row.getObject("school_year", Integer.class), row.getString("event"),
        row.getString("organisation"), row.getString("purpose"), row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class), platforms, row.getString("signed_by"), row.getString("signer"),
        row.getObject("signed_on", LocalDate.class), row.getObject("document_id", UUID.class),
        row.getObject("revoked_on", LocalDate.class));
  }
}
