package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.mail.PersonalLink.State;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TrackerTest
class PersonalLinksTest {

  private static final Purpose ANSWER = Purpose.of("try-answer", "/try/{token}");
  private static final Purpose STATUS = Purpose.of("try-status", "/look/{token}");

  @Autowired private PersonalLinks links;
  @Autowired private LinkSecrets secrets;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private final UUID person = UUID.randomUUID();
  private final String subject = UUID.randomUUID().toString();

  @AfterEach
  void backToRealTime() {
    clock.backToRealTime();
  }

  @Test
  void rule09OpensItsOwnPurposeAlone() {
    String token = secrets.token(issue(1));
    assertThat(links.open(ANSWER, token)).get().returns(State.OPEN, PersonalLink::state).returns(person, PersonalLink::personId)
        .returns(subject, PersonalLink::subject).returns(1, PersonalLink::revision);
    assertThat(links.open(STATUS, token)).isEmpty();
  }

  @Test
  void rule09ATokenHas160BitsAndOnlyItsHashIsStored() {
    LinkId id = issue(1);
    String token = secrets.token(id);
    assertThat(token).matches("[a-z2-7]{32}");
    String row = jdbc.sql("select cast(personal_link as text) from personal_link where id = :id").param("id", id.value())
        .query(String.class).single();
    assertThat(row).doesNotContain(token).doesNotContain(secrets.code(id));
  }

  @Test
  void rule09NoOtherTokenOpensAnything() {
    String token = secrets.token(issue(1));
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(links.open(ANSWER, token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
    }
    assertThat(links.open(ANSWER, token + "a")).isEmpty();
    assertThat(links.open(ANSWER, token.substring(1))).isEmpty();
    assertThat(links.open(ANSWER, "' or 1=1 --")).isEmpty();
    assertThat(links.open(ANSWER, null)).isEmpty();
  }

  @Test
  void rule09LivesThirtyDaysAtMost() {
    LinkId id = transaction.execute(s ->
        links.issue(ANSWER, person, null, subject, 1, clock.instant().plus(Duration.ofDays(90)), true));
    assertThat(Duration.between(clock.instant(), links.find(id).orElseThrow().expiresAt())).isLessThanOrEqualTo(Duration.ofDays(30));
    clock.advance(Duration.ofDays(31));
    assertThat(links.open(ANSWER, secrets.token(id))).get().returns(State.EXPIRED, PersonalLink::state);
    assertThat(links.checkCode(id, secrets.code(id))).isEqualTo(CodeCheck.CLOSED);
    assertThat(transaction.<Boolean>execute(s -> links.use(id))).isFalse();
  }

  @Test
  void rule09ARemindersLinkIsTheSameOne() {
    LinkId id = issue(1);
    assertThat(links.current(ANSWER, person, subject)).contains(id);
    assertThat(links.current(ANSWER, UUID.randomUUID(), subject)).isEmpty();
  }

  @Test
  void rule09EndsWithItsTask() {
    LinkId id = issue(1);
    transaction.executeWithoutResult(s -> links.endAll(subject));
    assertThat(links.find(id)).get().returns(State.ENDED, PersonalLink::state);
  }

  @Test
  void rule09ANewRevisionSupersedesTheOldLink() {
    LinkId old = issue(1);
    LinkId fresh = issue(2);
    assertThat(links.find(old)).get().returns(State.SUPERSEDED, PersonalLink::state);
    assertThat(links.find(fresh)).get().returns(State.OPEN, PersonalLink::state);
  }

  @Test
  void rule11ACodeHasSixLettersWithoutLookAlikes() {
    IntStream.range(0, 200).forEach(i ->
        assertThat(secrets.code(new LinkId(UUID.randomUUID()))).matches("[A-Z2-9]{6}").doesNotContainPattern("[01258OIDLZSBUV]"));
  }

  @Test
  void rule11TakesACodeAsPeopleTypeIt() {
    LinkId id = issue(1);
    String code = secrets.code(id);
    assertThat(links.checkCode(id, " " + code.substring(0, 3).toLowerCase() + " - " + code.substring(3) + "\n")).isEqualTo(CodeCheck.RIGHT);
    assertThat(links.checkCode(id, code.substring(1))).isEqualTo(CodeCheck.WRONG);
    assertThat(links.checkCode(id, null)).isEqualTo(CodeCheck.WRONG);
  }

  @Test
  void rule11FiveWrongCodesLockTheLink() {
    LinkId id = issue(1);
    for (int i = 0; i < 4; i++) {
      assertThat(links.checkCode(id, "WRONG1")).isEqualTo(CodeCheck.WRONG);
    }
    assertThat(links.checkCode(id, "WRONG1")).isEqualTo(CodeCheck.LOCKED);
    assertThat(links.checkCode(id, secrets.code(id))).as("even the right one, now").isEqualTo(CodeCheck.LOCKED);
    assertThat(links.find(id)).get().returns(State.LOCKED, PersonalLink::state);
  }

  @Test
  void rule11GuessesCountThoughTheCallerRollsBack() {
    LinkId id = issue(1);
    transaction.executeWithoutResult(status -> {
      links.checkCode(id, "WRONG1");
      status.setRollbackOnly();
    });
    assertThat(links.find(id).orElseThrow().triesLeft()).isEqualTo(4);
  }

  @Test
  void rule11ManyGuessesAtOnceAreStillFive() {
    LinkId id = issue(1);
    IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> links.checkCode(id, "WRONG" + i))).toList()
        .forEach(CompletableFuture::join);
    assertThat(links.find(id)).get().returns(State.LOCKED, PersonalLink::state).returns(0, PersonalLink::triesLeft);
  }

  @Test
  void rule12AFreshLinkCanBeAskedForOnceADay() {
    LinkId id = issue(1);
    transaction.executeWithoutResult(s -> links.endAll(subject));
    PersonalLink link = links.find(id).orElseThrow();
    assertThat(links.askFresh(link)).isTrue();
    assertThat(links.askFresh(link)).isFalse();
    clock.advance(Duration.ofHours(25));
    assertThat(links.askFresh(link)).isTrue();
  }

  private LinkId issue(int revision) {
    return transaction.execute(s ->
        links.issue(ANSWER, person, null, subject, revision, clock.instant().plus(Duration.ofDays(7)), true));
  }
}
