package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The link to a draft is mailed to the address that is typed in it, and to nobody else for long. */
@TrackerTest
class DraftLinksTest {

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  private Visit visit;
  private Nominator nominator;

  @BeforeEach
  void begin() {
    visit = new Visit(port);
    nominator = new Nominator(visit).begins();
  }

  @Test
  void mailsALinkThatOpensTheDraftOnAnotherDeviceAndNothingThatWasTyped() {
    nominator.says("name", "Visit evil.example now").goesThrough("you");
    var mail = inbox.last(nominator.email, "Your draft");
    assertThat(mail.text()).doesNotContain("evil.example");
    var elsewhere = new Visit(port).get(mail.link("/nominate/"));
    assertThat(elsewhere.path()).endsWith("/where");
    assertThat(elsewhere.get(mail.link("/nominate/") + "/you").form("#name").value("name")).isEqualTo("Visit evil.example now");
    nominator.goesThrough("you");
    visit.get(nominator.base() + "/where").form("form[action$=mail-link] button").press();
    visit.get(nominator.base() + "/where").form("form[action$=mail-link] button").press();
    assertThat(inbox.of(nominator.email)).hasSize(2);
  }

  @Test
  void endsTheLinkThatWentToAMistypedAddress() {
    var mistyped = word() + "@nominators.example";
    nominator.says("email", mistyped).goesThrough("you");
    var old = inbox.last(mistyped, "Your draft").link("/nominate/");
    var stranger = new Visit(port).get(old + "/you");
    nominator.says("email", nominator.email).goesThrough("you");
    assertThat(visit.status()).isEqualTo(200);
    var ended = new Visit(port).get(old);
    assertThat(ended.status()).isEqualTo(410);
    assertThat(stranger.form("#email").with("name", "Somebody else").press("_go", "next").status()).isEqualTo(410);
    ended.form("button").press();
    assertThat(inbox.of(mistyped)).as("a fresh link goes to the address that is typed now").hasSize(1);
    assertThat(inbox.of(nominator.email)).hasSize(2);
    var mail = inbox.last(nominator.email, "Your draft");
    assertThat(new Visit(port).get(mail.link("/nominate/") + "/you").form("#name").value("name")).isEqualTo("Renée O’Hara-Núñez");
  }

  @Test
  void mailsNoMoreThanFiveNewAddressesWithinAnHourAndKeepsWhatWasTyped() {
    for (int i = 0; i < 5; i++) {
      nominator.says("email", word() + "@nominators.example").goesThrough("you");
      assertThat(visit.status()).isEqualTo(200);
    }
    var sixth = word() + "@nominators.example";
    nominator.says("email", sixth).says("name", "Typed at last").goesThrough("you");
    assertThat(visit.status()).isEqualTo(429);
    assertThat(inbox.of(sixth)).isEmpty();
    assertThat(visit.get(nominator.base() + "/you").form("#name").value("name")).isEqualTo("Typed at last");
  }

  @Test
  void anAddressThatIsStillBeingTypedIsMailedNothing() {
    var half = word() + "@nominators.example";
    var typing = visit.get(nominator.base() + "/you").form("#email").with("email", half);
    typing.autosaves();
    assertThat(inbox.of(half)).isEmpty();
    visit.get(nominator.base() + "/you").form("#email").press("_go", "save");
    assertThat(inbox.of(half)).as("once a button was pressed").hasSize(1);
  }

  @Test
  void aBrowserThatCameByTheLinkGoesOnWhenItChangesTheAddress() {
    nominator.goesThrough("you");
    var old = inbox.last(nominator.email, "Your draft").link("/nominate/");
    var elsewhere = new Visit(port).get(old + "/you");
    elsewhere.form("#email").with("email", word() + "@nominators.example").press("_go", "next");
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(elsewhere.path()).endsWith("/where").doesNotStartWith(old);
    elsewhere.form("button[name=_go]").with("contactName", "The office").press("_go", "save");
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(new Visit(port).get(old).status()).isEqualTo(410);
    assertThat(visit.get(nominator.base() + "/where").form("#contactName").value("contactName")).isEqualTo("The office");
  }
}
