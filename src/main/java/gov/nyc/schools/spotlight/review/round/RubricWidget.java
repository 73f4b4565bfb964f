package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.review.round.AnchorExamples.Example;
import gov.nyc.schools.spotlight.review.rubric.Criterion;
import gov.nyc.schools.spotlight.review.rubric.Rubric;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Scores by a rubric: a score from 0 to 4 for each criterion with its anchors in sight, and a comment, required at 0, 1
 * and 4. The rubric's version travels with the form; the handler refuses another version than the round's.
 */
@Component
class RubricWidget implements FormWidget {

  /** The longest comment to one criterion, in characters. */
  static final int LONGEST = 1500;

  private static final String RUBRIC = "rubric";
  private static final String COMMENT = ".comment";
  private static final String SCORE = "[0-4]";

  /**
   * What the fragment shows.
   *
   * @param rubric id of the version
   * @param total what the scores come to so far, of 100
   * @param scored how many criteria have a score
   */
  record Asked(UUID rubric, List<Line> lines, BigDecimal total, int scored) {

    /** Whether something is wrong with a single criterion. */
    public boolean isWrong() {
      return lines.stream().anyMatch(line -> line.scoreError() != null || line.commentError() != null);
    }
  }

  /** One criterion with what is typed for it, what would be wrong with that, and past cases that were scored alike. */
  record Line(Criterion criterion, String score, String comment, FieldError scoreError, FieldError commentError,
      List<Example> examples) {

    /** The sentences' arguments; the first stands for the label, as in all of a form's messages. */
    public Object[] scoreArguments() {
      return arguments(scoreError);
    }

    public Object[] commentArguments() {
      return arguments(commentError);
    }

    private Object[] arguments(FieldError error) {
      return Stream.concat(Stream.of(criterion.name()), error.args().stream()).toArray();
    }
  }

  private final Rubrics rubrics;
  private final AnchorExamples examples;

  RubricWidget(Rubrics rubrics, AnchorExamples examples) {
    this.rubrics = rubrics;
    this.examples = examples;
  }

  @Override
  public String name() {
    return RUBRIC;
  }

  @Override
  public String template() {
    return "review/widgets :: rubric";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals(RUBRIC) || part.matches("[a-z][a-z-]*(\\.comment)?");
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    var rubric = rubric(input.first(RUBRIC));
    if (rubric.isEmpty()) {
      return WidgetAnswer.refused(input.error("", "review.score.refused.rubric"));
    }
    Map<String, Object> scores = new LinkedHashMap<>();
    Map<String, Object> comments = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (var criterion : rubric.get().criteria()) {
      var score = score(input, criterion, errors);
      var comment = comment(input, criterion, score, errors);
      score.ifPresent(given -> scores.put(criterion.key(), given));
      comment.ifPresent(given -> comments.put(criterion.key(), given));
    }
    return errors.isEmpty()
        ? WidgetAnswer.of(Map.of(RUBRIC, rubric.get().versionId().toString(), "scores", scores, "comments", comments))
        : new WidgetAnswer(null, errors);
  }

  private static Optional<Long> score(WidgetInput input, Criterion criterion, List<FieldError> errors) {
    var typed = input.first(criterion.key());
    if (typed.matches(SCORE)) {
      return Optional.of(Long.valueOf(typed));
    }
    if (!typed.isEmpty()) {
      errors.add(input.error(criterion.key(), "notAnOption"));
    } else if (!input.scope().draft()) {
      errors.add(input.error(criterion.key(), "review.score.refused.missing", criterion.name()));
    }
    return Optional.empty();
  }

  private static Optional<String> comment(WidgetInput input, Criterion criterion, Optional<Long> score,
      List<FieldError> errors) {
    var part = criterion.key() + COMMENT;
    var typed = new TypedText(input.first(part));
    typed.unstorable().ifPresent(where -> errors.add(input.error(part, "unstorable", where.name(), where.position())));
    if (typed.length() > LONGEST) {
      errors.add(input.error(part, "tooLong", LONGEST, typed.length(), typed.length() - LONGEST));
    }
    if (typed.blank() && !input.scope().draft() && score.filter(given -> Rubric.needsComment(given.intValue())).isPresent()) {
      errors.add(input.error(part, "review.score.refused.comment", criterion.name()));
    }
    return typed.blank() ? Optional.empty() : Optional.of(typed.text());
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    var typed = new LinkedMultiValueMap<String, String>();
    if (answer instanceof Map<?, ?> given) {
      typed.add(RUBRIC, String.valueOf(given.get(RUBRIC)));
      parts(given.get("scores")).forEach((key, score) -> typed.add(key, score));
      parts(given.get("comments")).forEach((key, comment) -> typed.add(key + COMMENT, comment));
    }
    return typed;
  }

  private static Map<String, String> parts(Object map) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (map instanceof Map<?, ?> given) {
      given.forEach((key, value) -> parts.put(key.toString(), value.toString()));
    }
    return parts;
  }

  @Override
  public Object view(WidgetInput typed, Locale locale) {
    var rubric = rubric(typed.first(RUBRIC)).orElseGet(rubrics::current);
    var past = examples.of(rubric.versionId());
    var lines = rubric.criteria().stream()
        .map(criterion -> line(typed, criterion, past.getOrDefault(criterion.key(), List.of()))).toList();
    var scores = lines.stream().filter(line -> line.score().matches(SCORE))
        .collect(Collectors.toMap(line -> line.criterion().key(), line -> Integer.valueOf(line.score())));
    return new Asked(rubric.versionId(), lines, rubric.soFar(scores), scores.size());
  }

  private static Line line(WidgetInput typed, Criterion criterion, List<Example> past) {
    List<FieldError> wrongScore = new ArrayList<>();
    List<FieldError> wrongComment = new ArrayList<>();
    var score = score(typed, criterion, wrongScore);
    comment(typed, criterion, score, wrongComment);
    return new Line(criterion, typed.first(criterion.key()), new TypedText(typed.first(criterion.key() + COMMENT)).showable(),
        wrongScore.isEmpty() ? null : wrongScore.get(0), wrongComment.isEmpty() ? null : wrongComment.get(0), past);
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    if (!(answer instanceof Map<?, ?> given)) {
      return List.of();
    }
    var scores = parts(given.get("scores"));
    var comments = parts(given.get("comments"));
    List<String> lines = new ArrayList<>();
    rubric(String.valueOf(given.get(RUBRIC))).ifPresent(rubric -> rubric.criteria().forEach(criterion -> {
      lines.add(criterion.name() + ": " + scores.getOrDefault(criterion.key(), "–"));
      Optional.ofNullable(comments.get(criterion.key())).ifPresent(lines::add);
    }));
    return lines;
  }

  private Optional<Rubric> rubric(String versionId) {
    try {
      return rubrics.find(UUID.fromString(versionId));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
