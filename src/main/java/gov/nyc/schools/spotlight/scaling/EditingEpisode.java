package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Lesson;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_EditEpisode: the words that go to the school with the films of now, then to whoever releases, then to the public. */
@Component
class EditingEpisode implements TaskHandler<EditEpisode> {

  private final Episodes episodes;
  private final SchoolDirectory directory;
  private final Approvals approvals;
  private final CaseFiles files;
  private final SeriesOrder order;
  private final Publications publications;

  EditingEpisode(Episodes episodes, SchoolDirectory directory, Approvals approvals, CaseFiles files, SeriesOrder order,
      Publications publications) {
    this.episodes = episodes;
    this.directory = directory;
    this.approvals = approvals;
    this.files = files;
    this.order = order;
    this.publications = publications;
  }

  @Override
  public String taskKey() {
    return "Task_EditEpisode";
  }

  @Override
  public Class<EditEpisode> command() {
    return EditEpisode.class;
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    return Map.of("title", episode.title(), "context", episode.context(), "synopsis", episode.synopsis(), "transcript", episode.transcript(),
        "perspectives", episode.perspectives(), "language", episode.language(), "schools", Picked.of(episodes.schools(episode.id())),
        "lessons", episodes.lessons(episode.id()).stream()
            .map(lesson -> Map.<String, Object>of("headline", lesson.headline(), "explanation", lesson.explanation())).toList());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    return Optional.of(EpisodeBeside.of(episode, item.caseNumber(), EpisodeBeside.comments(approvals, episode.checkId(), episode.releaseId())));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, EditEpisode words, Acting by) {
    var episode = episodes.get(item.subject("episodeId"));
    episodes.edit(episode.id(), words, words.schools().named(directory));
    publications.handOver(Subject.episode(item.caseNumber(), episode.id().toString()),
        Lesson.texts(words.lessons(), words.title(), words.synopsis(), words.context(), words.transcript()));
    order.titled(item.caseNumber(), episodes.get(episode.id()));
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "episode-edited").with(ScalingSteps.details(episode)));
    return Map.of();
  }
}
