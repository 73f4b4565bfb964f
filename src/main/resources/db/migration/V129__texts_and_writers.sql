-- Forms count characters as people see them (after NFC) and keep the text letter for letter: a letter and its accent may be two code
-- points. Where a table is as strict as a form it counts the same, else a text that the form took would fail here.
alter table person drop constraint person_name_check,
  add constraint person_name_check check (char_length(normalize(name)) between 1 and 200);
alter table publication drop constraint publication_title_check,
  add constraint publication_title_check check (char_length(normalize(title)) between 1 and 200);
alter table spotlight drop constraint spotlight_transcript_check, drop constraint spotlight_closing_words_check,
  add constraint spotlight_transcript_check check (char_length(normalize(transcript)) <= 50000),
  add constraint spotlight_closing_words_check check (char_length(normalize(closing_words)) <= 1500);
alter table spotlight_step drop constraint spotlight_step_words_check,
  add constraint spotlight_step_words_check check (char_length(normalize(words)) <= 2500);
alter table spotlight_draft drop constraint spotlight_draft_title_check, drop constraint spotlight_draft_summary_check,
  drop constraint spotlight_draft_body_check,
  add constraint spotlight_draft_title_check check (char_length(normalize(title)) between 1 and 120),
  add constraint spotlight_draft_summary_check check (char_length(normalize(summary)) between 1 and 280),
  add constraint spotlight_draft_body_check check (char_length(normalize(body)) between 1 and 20000);
alter table spotlight_clearance drop constraint spotlight_clearance_comment_check,
  add constraint spotlight_clearance_comment_check check (char_length(normalize(comment)) <= 1500);
alter table journey drop constraint journey_series_title_check, drop constraint journey_close_reason_check,
  add constraint journey_series_title_check check (char_length(normalize(series_title)) <= 200),
  add constraint journey_close_reason_check check (char_length(normalize(close_reason)) between 1 and 1500);
alter table episode drop constraint episode_title_check,
  add constraint episode_title_check check (char_length(normalize(title)) between 1 and 200 and title ~ '[^[:space:]]');
alter table episode_lesson drop constraint episode_lesson_headline_check, drop constraint episode_lesson_explanation_check,
  add constraint episode_lesson_headline_check check (char_length(normalize(headline)) between 1 and 120),
  add constraint episode_lesson_explanation_check check (char_length(normalize(explanation)) between 1 and 1000);
alter table case_study drop constraint case_study_title_check,
  add constraint case_study_title_check check (char_length(normalize(title)) between 1 and 200);
alter table case_study_lesson drop constraint case_study_lesson_headline_check, drop constraint case_study_lesson_explanation_check,
  add constraint case_study_lesson_headline_check check (char_length(normalize(headline)) between 1 and 120),
  add constraint case_study_lesson_explanation_check check (char_length(normalize(explanation)) between 1 and 1000);

-- Nobody clears what they wrote themselves.
alter table case_study add column written_by uuid references person;
