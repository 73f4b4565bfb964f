package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.casefile.StageStrip;
import gov.nyc.schools.spotlight.casefile.Tags;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.tasks.CaseTasks;
import gov.nyc.schools.spotlight.tasks.Holders;
import gov.nyc.schools.spotlight.tasks.ReviewerNames;
import gov.nyc.schools.spotlight.workflow.CasePositions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case page: everything about one case that its reader may know, the newest first. */
@Controller
class CasePage {

  /** How many events, notes and letters the page begins with: it costs the same for a case of ten years. */
  private static final int SOME = 20;
  private static final int MANY = 500;

  private final CaseAccess access;
  private final CaseFiles files;
  private final Notes notes;
  private final Tags tags;
  private final KnownTags known;
  private final Documents documents;
  private final CaseTasks tasks;
  private final Holders holders;
  private final ReviewerNames reviewers;
  private final MailLog mail;
  private final CasePositions positions;
  private final CaseRuns runs;
  private final List<CasePanel> panels;
  private final StageStrip strip;
  private final CurrentPerson current;

  CasePage(CaseAccess access, CaseFiles files, Notes notes, Tags tags, KnownTags known, Documents documents, CaseTasks tasks, Holders holders,
      ReviewerNames reviewers, MailLog mail, CasePositions positions, CaseRuns runs, List<CasePanel> panels, StageStrip strip,
      CurrentPerson current) {
    this.access = access;
    this.files = files;
    this.notes = notes;
    this.tags = tags;
    this.known = known;
    this.documents = documents;
    this.tasks = tasks;
    this.holders = holders;
    this.reviewers = reviewers;
    this.mail = mail;
    this.positions = positions;
    this.runs = runs;
    this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
    this.strip = strip;
    this.current = current;
  }

  /**
   * @param before the id of an event: the timeline goes on with those older than it
   * @param all {@code notes} or {@code mail}: that part is shown as far back as it goes
   */
  @GetMapping("/cases/{number}")
  String show(@PathVariable String number, @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "") String all, Model model) {
    var file = access.read(number);
    fill(file, before, all, model);
    return "desk/case";
  }

  private void fill(CaseCard file, Long before, String all, Model model) {
    var person = current.require();
    var number = file.number();
    model.addAttribute("file", file);
    model.addAttribute("stages", strip.of(file));
    model.addAttribute("holders", holders.of(number));
    model.addAttribute("tasks", tasks.of(number));
    tags(number, person, model);
    model.addAttribute("namesAll", access.readsAny(person) && !reviewers.to(person).blind().contains(number));
    boolean knowsHeld = access.knowsHeld(person);
    timeline(number, before, knowsHeld, model);
    notes(number, person, all, model);
    model.addAttribute("documents", documents.ofCase(number));
    mail(number, person, all, model);
    if (DeskPolicy.allows(person, Action.READ_POSITION)) {
      var read = positions.of(number);
      var known = runs.named(knowsHeld ? read : UntoldDecisions.leftOutOf(file, read));
      model.addAttribute("running", known.stream().filter(run -> run.diagram().ended() == null).toList());
      model.addAttribute("knowsRuns", !known.isEmpty());
      model.addAttribute("finished", known.stream().filter(run -> run.diagram().ended() != null).toList());
    }
    model.addAttribute("panels", panels.stream().flatMap(panel -> panel.content(file).stream()).toList());
  }

  private void timeline(String number, Long before, boolean knowsHeld, Model model) {
    var read = files.timeline(number, before, SOME + 1);
    var events = read.subList(0, Math.min(SOME, read.size()));
    model.addAttribute("events", knowsHeld ? events : UntoldDecisions.leftOutOf(events));
    model.addAttribute("older", read.size() > SOME ? events.get(SOME - 1).id() : null);
    model.addAttribute("newest", before == null);
  }

  private void notes(String number, SignedIn person, String all, Model model) {
    boolean reads = access.readsNotes(person);
    model.addAttribute("readsNotes", reads);
    model.addAttribute("addsFiles", DeskPolicy.allows(person, Action.ADD_FILES));
    model.addAttribute("writesNotes", access.writesNotes(person));
    model.addAttribute("me", person.id());
    model.addAttribute("newNote", UUID.randomUUID());
    if (reads) {
      int limit = all.equals("notes") ? MANY : SOME;
      var read = notes.newest(number, limit + 1);
      model.addAttribute("notes", read.subList(0, Math.min(limit, read.size())));
      model.addAttribute("moreNotes", read.size() > limit);
    }
  }

  private void tags(String number, SignedIn person, Model model) {
    boolean changes = access.changesTags(person);
    model.addAttribute("readsTags", access.readsTags(person));
    model.addAttribute("changesTags", changes);
    model.addAttribute("tags", tags.of(number));
    model.addAttribute("knownTags", changes ? known.all() : List.of());
  }

  private void mail(String number, SignedIn person, String all, Model model) {
    // The mail names everybody who was written to.
    boolean reads = DeskPolicy.allows(person, Action.READ_MAIL) && !reviewers.to(person).blind().contains(number);
    model.addAttribute("readsMail", reads);
    if (reads) {
      int limit = all.equals("mail") ? MANY : SOME;
      var read = mail.newest(number, limit + 1);
      model.addAttribute("letters", read.subList(0, Math.min(limit, read.size())));
      model.addAttribute("moreLetters", read.size() > limit);
    }
  }
}
