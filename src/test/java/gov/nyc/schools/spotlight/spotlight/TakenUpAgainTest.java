package gov.nyc.schools.spotlight.spotlight;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.PublicationState;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.TriedContact;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.spotlight.Studio.Made;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A spotlight that was out is worked on once more: what it showed was hidden, or its page was taken down. */
@TrackerTest
class TakenUpAgainTest {

  @Autowired private Studio studio;
  @Autowired private Road road;
  @Autowired private Scene scene;
  @Autowired private Inbox inbox;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Publications publications;
  @Autowired private Roster roster;
  @Autowired private Media media;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private TriedContact contacts;
  @Autowired private Jobs jobs;

  private UUID film;

  /** Out with a film of a child, whose parent takes the consent back; the coordinator has settled it so. */
  private Made revoked(String takedown) {
    var made = studio.plan(studio.accepted());
    var number = made.number();
    studio.prepare(made);
    UUID child = scene.as(made.producer(), () -> roster.addPerson(number, "M. R.", true));
    int year = studio.today().getMonthValue() >= 7 ? studio.today().getYear() : studio.today().getYear() - 1;
    var consent = scene.as(made.producer(), () -> roster.addConsent(number, AddConsent.nycpsUse(child, year, "PARENT", "Maria R.", studio.today())));
    studio.does(made, "Task_CollectConsents", Map.of("shown", "named"));
    studio.capture(studio.arrange(made));
    film = films(made, child);
    studio.does(studio.schoolSays(studio.write(made), "approved", null), "Task_CheckAccessibility", Map.of("captions", "done", "descriptions", "done",
        "transcript", "done", "language", "done", "languages", "skipped", "languagesReason", "English is read there.", "transcriptText", "Words."));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(page(made)).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);
    contacts.isFollowedBy(number, supporter);
    scene.as(made.producer(), () -> roster.revoke(number, consent, studio.today()));
    road.staffDoes(number, "Task_TakeDown", made.coordinator(), Map.of("elsewhere", true, "takedown", takedown));
    return made;
  }

  private final String supporter = word() + "@supporters.example";

  private UUID films(Made made, UUID... shown) {
    return scene.as(made.producer(), () -> media.add(new AddAsset(Subject.spotlight(made.number()), AssetType.VIDEO,
        "https://media.example.org/" + word(), null, studio.today(),
        new AssetWords("The cafeteria", shown.length > 0, List.of(shown), "", Captions.ON_PLATFORM, null))));
  }

  private PublicationCard page(Made made) {
    return publications.find(Subject.spotlight(made.number())).orElseThrow();
  }

  private List<String> waitsFor(Made made) {
    return items.ofCase(made.number()).stream().map(WorkItem::taskKey).toList();
  }

  /** Written without the film, checked by the school, cleared. */
  private void goesOutAnew(Made made) {
    scene.as(made.producer(), () -> media.remove(made.number(), film));
    var path = page(made).path();
    studio.check(studio.schoolSays(studio.write(made, "Anew, without the film."), "approved", null));
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(page(made)).returns(true, PublicationCard::isPublic).returns(2, PublicationCard::revision).returns(path, PublicationCard::path);
    assertThat(files.get(made.number()).standing()).isEqualTo(Standing.PUBLISHED);
    assertThat(waitsFor(made)).isEmpty();
    for (var address : List.of(made.told().nominator(), made.told().principal())) {
      assertThat(inbox.of(address)).extracting(Inbox.Mail::subject).filteredOn(subject -> subject.startsWith("Published:")).hasSize(2);
    }
    assertThat(inbox.last(supporter, "Published:").text()).contains("that you support is published").doesNotContain("/withdraw/");
  }

  @Test
  void bringsSomethingInItsPlaceWhileTheOldPageStays() {
    var made = revoked("replace");
    assertThat(waitsFor(made)).as("nothing to attend to beside it").containsExactly("Task_WriteDraft");
    assertThat(page(made)).returns(true, PublicationCard::isPublic).returns(1, PublicationCard::revision);
    assertThat(inbox.of(supporter)).as("no page was taken down").isEmpty();
    goesOutAnew(made);
  }

  @Test
  void isTakenUpOnTheCasePageAfterItsPageWasTakenDown() throws Exception {
    var made = revoked("withdraw");
    assertThat(waitsFor(made)).isEmpty();
    for (var address : List.of(made.told().nominator(), made.told().principal(), supporter)) {
      assertThat(inbox.last(address, "A page was taken down").text()).contains("not public any more", "What happens next").doesNotContain("M. R.");
    }
    assertThat(buttons(made, scene.staff(Role.DECIDER))).isZero();
    assertThat(buttons(made, made.producer())).isOne();
    for (int pressed = 0; pressed < 2; pressed++) {
      scene.pages().perform(post("/cases/{n}/spotlight/again", made.number()).with(by(made.producer())).with(csrf())).andExpect(status().isFound());
    }
    assertThat(waitsFor(made)).as("pressed twice").containsExactly("Task_WriteDraft");
    assertThat(buttons(made, made.producer())).isZero();
    goesOutAnew(made);
  }

  private int buttons(Made made, SignedIn person) throws Exception {
    var page = scene.pages().perform(get("/cases/{n}", made.number()).with(by(person))).andReturn().getResponse().getContentAsString();
    return Jsoup.parse(page).select("form[action$=/spotlight/again]").size();
  }

  @Test
  void staysAsItWasWhenTheNewVersionIsRefused() {
    var made = revoked("replace");
    scene.as(made.producer(), () -> media.remove(made.number(), film));
    studio.check(studio.schoolSays(studio.write(made), "approved", null));
    studio.decide(made, "refused", "The old one is better.");
    assertThat(waitsFor(made)).isEmpty();
    assertThat(page(made)).returns(PublicationState.PUBLISHED, PublicationCard::state).returns(1, PublicationCard::revision);
    assertThat(files.get(made.number()).standing()).isEqualTo(Standing.PUBLISHED);
    assertThat(inbox.of(made.told().nominator())).extracting(Inbox.Mail::subject).as("nobody hears that there is no spotlight")
        .noneMatch(subject -> subject.contains("no spotlight"));
  }

  @Test
  void endsWhenTheSchoolWithdraws() {
    var made = revoked("replace");
    scene.as(made.coordinator(), () -> withdrawals.byCoordinator(made.number(), WithdrawalReason.SCHOOL_ASKED, null));
    assertThat(waitsFor(made)).isEmpty();
    assertThat(files.get(made.number()).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(page(made).isPublic()).isFalse();
  }

  /** The lab goes on with it at once: no other mail says that the spotlight is out. */
  @Test
  void tellsSupportersOfASpotlightThatIsForTheLab() {
    var made = studio.toBeCleared(studio.acceptedForLab());
    contacts.isFollowedBy(made.number(), supporter);
    studio.decide(made, "cleared", null);
    jobs.runDue();
    assertThat(files.get(made.number()).standing()).isEqualTo(Standing.JOURNEY);
    assertThat(inbox.of(supporter)).extracting(Inbox.Mail::subject).filteredOn(subject -> subject.startsWith("Published:")).hasSize(1);
    assertThat(inbox.of(supporter)).extracting(Inbox.Mail::subject).anyMatch(subject -> subject.contains("begins a scaling journey"));
  }
}
