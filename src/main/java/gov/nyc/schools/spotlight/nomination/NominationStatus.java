package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.casefile.StageStrip;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.StoryProgress;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a nominator reads of a nomination: where it stands, who has it and by when, and nothing that is not told yet. */
@Service
@Transactional(readOnly = true)
public class NominationStatus {

  /**
   * The status of one nomination. Its sentences are bundle keys {@code nomination.status.<standing>…}.
   *
   * @param holders who has it, as offices: {@code nominator}, {@code coordinator}, {@code reviewer}, {@code principal},
   *     {@code decider}, {@code producer}, {@code superintendent}; nobody when the answer is only to be told
   * @param phase what the keys of the sentences end with that say more closely what is waited for: empty, or a dot and a word
   * @param due by when the next step is done, or null
   * @param late whether that day has passed
   * @param wants what the nominator can do now by a link that is mailed: {@code answer} a question, {@code revise}
   * @param restsUntil until when a withdrawn nomination can be taken up again, or null
   * @param correctUntil until when it can be corrected, unless somebody reads it before; null when it can't
   * @param usual how long this usually takes, as far as that is known
   * @param progress how far the room has come that makes the story, in a sentence; null when the standing says it all
   * @param pages all that everybody can read of it
   */
  public record View(String caseNumber, CaseKind kind, String title, List<StageStrip.Mark> stages, Standing standing, Instant submittedAt, Instant closedAt,
      List<String> holders, String phase, Instant due, boolean late, List<String> wants, boolean canWithdraw, boolean canResume,
      Instant restsUntil, Instant correctUntil, List<UsualTimes.Usual> usual, String progress, List<PublicStories.Page> pages) {

    /**
     * What the keys of the sentences end with when something that was published is not public now: {@code .down}; else nothing. A turn of
     * the case is told by its standing, but a page can be taken down without one.
     */
    public String down() {
      return standing == Standing.PUBLISHED && pages.isEmpty()
          || standing == Standing.COMPLETE && pages.stream().noneMatch(page -> page.kind().equals("case-study")) ? ".down" : "";
    }
  }

  private final CaseFiles files;
  private final Nominations nominations;
  private final Withdrawals withdrawals;
  private final WorkItems items;
  private final StageStrip strip;
  private final Corrections corrections;
  private final UsualTimes times;
  private final WaitingFor waiting;
  private final List<StoryProgress> rooms;
  private final PublicStories stories;
  private final Clock clock;

  NominationStatus(CaseFiles files, Nominations nominations, Withdrawals withdrawals, WorkItems items, StageStrip strip,
      Corrections corrections, UsualTimes times, WaitingFor waiting, List<StoryProgress> rooms, PublicStories stories, Clock clock) {
    this.waiting = waiting;
    this.clock = clock;
    this.files = files;
    this.nominations = nominations;
    this.withdrawals = withdrawals;
    this.items = items;
    this.strip = strip;
    this.corrections = corrections;
    this.times = times;
    this.rooms = List.copyOf(rooms);
    this.stories = stories;
  }

  /** @throws gov.nyc.schools.spotlight.casefile.UnknownCase when no nomination has this number */
  public View of(String caseNumber) {
    var file = files.get(caseNumber);
    var nomination = nominations.get(caseNumber);
    var open = items.ofCase(caseNumber).stream().filter(item -> !item.taskKey().equals("Task_AttendMatter")).toList();
    var last = withdrawals.last(caseNumber);
    var resting = last.filter(Withdrawal::resting).orElse(null);
    var due = open.stream().map(WorkItem::dueAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    return new View(caseNumber, file.kind(), file.title(), strip.of(file), file.standing(), nomination.submittedAt(), file.closedAt(),
        open.stream().map(NominationStatus::office).distinct().sorted().toList(),
        file.standing() == Standing.WITHDRAWN && last.filter(withdrawal -> withdrawal.endedAt() != null).isPresent() ? ".final" : waiting.in(file, open),
        due, due != null && due.isBefore(clock.instant()), wants(open),
        NominationPolicy.stands(NominationAction.WITHDRAW, file.standing()),
        resting != null && NominationPolicy.stands(NominationAction.RESUME, file.standing()),
        resting == null ? null : resting.restsUntil(), corrections.until(caseNumber).orElse(null), times.from(file.standing()),
        progress(file).orElse(null), stories.pages(caseNumber));
  }

  private Optional<String> progress(CaseCard file) {
    return rooms.stream().filter(room -> room.standing() == file.standing()).findFirst().flatMap(room -> room.sentence(file.number()));
  }

  private static List<String> wants(List<WorkItem> open) {
    return open.stream().map(WorkItem::taskKey).filter(NominatorReminders.WANTED::containsValue)
        .map(key -> key.equals(NominatorReminders.WANTED.get("answer")) ? "answer" : "revise").toList();
  }

  /** A person who was asked by name (a reviewer about an assignment) counts as what they are asked as. */
  private static String office(WorkItem item) {
    return item.taskKey().equals("Task_ScoreNomination") || item.role().equals("assigned") ? "reviewer" : item.role();
  }
}
