package gov.nyc.schools.spotlight.review.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.mail.FollowersMail;
import gov.nyc.schools.spotlight.mail.LoggedLetter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read when a decision is told. */
@TrackerTest
class DecisionMailsTest {

  private static final String TITLE = "Reading \"together\" <b>& more</b> القراءة 🤖";
  private static final String WORDS = "Señora,\n\n<script>alert('x')</script> & \"quotes\"\n  - تعال 👩🏽‍🏫";

  @Autowired Decisions decisions;
  @Autowired Scene scene;
  @Autowired Outbox outbox;
  @Autowired PersonalLinks links;
  @Autowired StatusLinks status;
  @Autowired MailAddresses addresses;
  @Autowired People people;
  @Autowired CaseFiles files;
  @Autowired Reviews reviews;
  @Autowired Deadlines deadlines;
  @Autowired LetterEdits edits;
  @Autowired FollowersMail followers;
  @Autowired MailDispatcher dispatcher;
  @Autowired MailLog log;
  @Autowired Clock clock;

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void typedWordsArriveLetterForLetter(Outcome outcome) {
    var mail = told(outcome, List.of()).get(0);
    assertThat(mail.template()).isEqualTo("decision-" + outcome.code());
    assertThat(mail.text()).contains(WORDS);
    assertThat(mail.subject()).contains(TITLE);
    assertThat(mail.failure()).isNull();
  }

  @Test
  void aDeclineIsKindAndSaysWhy() {
    var mail = told(Outcome.DECLINE, List.of()).get(0);
    assertThat(mail.subject()).isEqualTo("Our decision on: " + TITLE);
    assertThat(mail.text()).contains("thank you for nominating", "We read it with care and decided not to take it up.",
        "It is too early to tell how well it works.", "You are welcome to nominate another practice at any time.");
  }

  @Test
  void aReferralNamesTheOffice() {
    assertThat(told(Outcome.REFER, List.of()).get(0).text()).contains("Office of <Art> & \"Music\"");
  }

  @Test
  void aRevisionIsAskedWithLinkAndCodeAndADate() {
    var mail = told(Outcome.REVISE, List.of()).get(0);
    assertThat(mail.subject()).startsWith("[Action needed by ").endsWith("Please send a new version: " + TITLE);
    assertThat(mail.text()).contains("Please send the new version by ", "[personal link]", "[code]");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void whoeverWaitsBesidesHearsInShortAndWithoutTheWords(Outcome outcome) {
    var principal = scene.does(() -> people.addContact("Pat Principal", Scene.word() + "@schools.example", Locale.ENGLISH));
    var mails = told(outcome, List.of(number -> List.of(principal, principal)));
    assertThat(mails).hasSize(2);
    var inShort = mails.stream().filter(mail -> mail.template().equals("decision-in-short")).findFirst().orElseThrow();
    assertThat(inShort.text()).contains("Dear Pat Principal", TITLE).doesNotContain("Señora", "Office of <Art>");
    assertThat(inShort.subject()).isEqualTo("What became of: " + TITLE);
  }

  @Test
  void whoNominatedAndWaitsBesidesHearsOnce() {
    var mails = told(Outcome.ACCEPT, List.of(number -> List.of(files.get(number).nominatorId())));
    assertThat(mails).hasSize(1);
  }

  private List<LoggedLetter> told(Outcome outcome, List<AwaitsAnswer> waiting) {
    var number = scene.opened(TITLE, new CaseSchool("02M475", "School", 2, "M"));
    var letters = new DecisionLetters(addresses, people, reviews, deadlines, edits, waiting);
    var mails = new DecisionMails(decisions, outbox, links, status, files, deadlines, anyCase -> 1, letters, edits, followers);
    scene.does(() -> addresses.confirm(people.get(files.get(number).nominatorId()).email()));
    var decider = scene.staff(Role.DECIDER).id();
    scene.does(() -> mails.post(new Decision(UUID.randomUUID(), number, 1, outcome, outcome == Outcome.DECLINE ? "too-early" : null,
        WORDS, outcome == Outcome.REFER ? "Office of <Art> & \"Music\"" : "", List.of(), Decision.Status.TOLD, decider,
        clock.instant(), clock.instant(), 0, null, null)));
    dispatcher.dispatchDue();
    return log.of(number);
  }
}
