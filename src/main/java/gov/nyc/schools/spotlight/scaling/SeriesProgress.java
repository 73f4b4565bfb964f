package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.StoryProgress;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how far a series has come: which episode is next and who has it, which ones are out; at the end, how far the case study is. */
@Component
class SeriesProgress implements StoryProgress {

  private final Journeys journeys;
  private final Episodes episodes;
  private final CaseStudies studies;
  private final PublicStories stories;
  private final WorkItems items;
  private final MessageSource messages;

  SeriesProgress(Journeys journeys, Episodes episodes, CaseStudies studies, PublicStories stories, WorkItems items, MessageSource messages) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.studies = studies;
    this.stories = stories;
    this.items = items;
    this.messages = messages;
  }

  @Override
  public Standing standing() {
    return Standing.JOURNEY;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> sentence(String caseNumber) {
    return journeys.newest(caseNumber).flatMap(journey -> switch (journey.status()) {
      case PLANNING -> Optional.of(say(journey.plannedAt() == null ? "planning" : "contacts"));
      case RUNNING -> running(journey);
      case CASE_STUDY -> Optional.of(told(caseStudy(journey), out(caseNumber)));
      case COMPLETE, CLOSED_EARLY, WITHDRAWN, REVERSED -> Optional.empty();
    });
  }

  /** The next one in order is the one that everybody waits for. */
  private Optional<String> running(Journey journey) {
    return episodes.of(List.of(journey.id())).stream().filter(episode -> !episode.status().over() && !episode.takenUp()).findFirst()
        .map(next -> told(say("episode." + step(journey.caseNumber(), next), next.position(), next.title()), out(journey.caseNumber())));
  }

  private String step(String caseNumber, Episode episode) {
    if (episode.status() == EpisodeStatus.REVIEW && isOpen(caseNumber, "Task_Settle", "episodeId", episode.id())) {
      return "settling";
    }
    if (episode.status() == EpisodeStatus.REVIEW) {
      return episode.releaseId() == null ? "checking" : "releasing";
    }
    boolean mended = episode.status() == EpisodeStatus.APPROVED && isOpen(caseNumber, "Task_MendEpisode", "episodeId", episode.id());
    return mended ? "mending" : episode.status().name().toLowerCase(Locale.ROOT);
  }

  private String caseStudy(Journey journey) {
    var check = studies.find(journey.id()).map(CaseStudy::checkId).orElse(null);
    if (check != null && isOpen(journey.caseNumber(), "Task_GiveAnswer", "approvalId", check)) {
      return say("study.checking");
    }
    return Stream.of("Task_SettleCaseStudyCheck", "Task_ClearCaseStudy", "Task_MendCaseStudy")
        .filter(task -> isOpen(journey.caseNumber(), task, "journeyId", journey.id())).findFirst().map(task -> say("study." + task))
        .orElseGet(() -> say("study.writing"));
  }

  private boolean isOpen(String caseNumber, String taskKey, String subject, UUID id) {
    return items.ofCase(caseNumber).stream().filter(item -> item.taskKey().startsWith(taskKey)).map(WorkItem::subjectIds)
        .anyMatch(ids -> id.toString().equals(ids.get(subject)));
  }

  private List<String> out(String caseNumber) {
    return stories.pages(caseNumber).stream().filter(page -> page.kind().equals("episode"))
        .map(page -> String.valueOf(page.position())).toList();
  }

  /** What is next, and which episodes everybody can see. */
  private String told(String next, List<String> out) {
    if (out.isEmpty()) {
      return next;
    }
    var last = out.get(out.size() - 1);
    var all = out.size() == 1 ? last : say("list", String.join(", ", out.subList(0, out.size() - 1)), last);
    return next + " " + say(out.size() == 1 ? "out.one" : "out.more", all);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("scaling.progress." + key, arguments, LocaleContextHolder.getLocale());
  }
}
