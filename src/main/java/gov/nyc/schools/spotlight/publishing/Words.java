package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import java.util.List;
import java.util.Locale;

/**
 * The cleared words of a public page: a snapshot, shown as it is until the next publish.
 *
 * @param title 1 to 200 characters
 * @param summary plain text, a paragraph
 * @param body Markdown, may be empty
 * @param lessons in their order; may be empty
 * @param perspectives codes of who speaks: {@code superintendent}, {@code principals}, {@code teachers}, …
 * @param focusArea code of the form's option, {@code literacy}; may be empty
 * @param language of the words
 * @param transcript plain text of what is said, may be empty
 */
public record Words(String title, String summary, String body, List<Lesson> lessons, List<String> perspectives, String focusArea,
    List<CaseSchool> schools, Locale language, String transcript) {

  public Words {
    summary = summary == null ? "" : summary;
    body = body == null ? "" : body;
    focusArea = focusArea == null ? "" : focusArea;
    transcript = transcript == null ? "" : transcript;
    language = language == null ? Locale.ENGLISH : language;
    lessons = List.copyOf(lessons);
    perspectives = List.copyOf(perspectives);
    schools = List.copyOf(schools);
  }
}
