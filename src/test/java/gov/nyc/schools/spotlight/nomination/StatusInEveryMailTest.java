package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.spotlight.Studio;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a nominator is mailed, from the confirmed address on, leads to the status page; nobody else's mail does. */
@TrackerTest
class StatusInEveryMailTest {

  @LocalServerPort private int port;
  @Autowired private Studio studio;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private Scene scene;
  @Autowired private Inbox inbox;

  @Test
  void leadsFromEveryMailToTheStatusPage() {
    var made = studio.published(studio.accepted());
    scene.as(made.coordinator(), () -> withdrawals.byCoordinator(made.number(), WithdrawalReason.OTHER, ""));
    var mails = inbox.of(made.told().nominator());
    assertThat(mails).extracting(Inbox.Mail::subject).anyMatch(subject -> subject.startsWith("Accepted"))
        .anyMatch(subject -> subject.startsWith("The visit")).anyMatch(subject -> subject.startsWith("Published"))
        .anyMatch(subject -> subject.startsWith("Your practice is not public"));
    var confirmed = mails.stream().filter(mail -> !mail.subject().matches(".*(Please confirm|Your draft).*")).toList();
    assertThat(confirmed).hasSize(mails.size() - 2).extracting(mail -> mail.link("/status/")).containsOnly(confirmed.get(0).link("/status/"));
    assertThat(new Caller(port).get(confirmed.get(0).link("/status/")).statusCode()).isEqualTo(200);
    assertThat(inbox.last(made.told().nominator(), "Please confirm").text()).as("nobody has confirmed the address yet").doesNotContain("/status/");
    assertThat(inbox.of(made.told().principal())).isNotEmpty().extracting(Inbox.Mail::text)
        .noneMatch(text -> text.contains("/status/"));
  }
}
