-- What is said in the films and recordings of a case study, for those who don't hear it.
alter table case_study add column transcript text not null default ''
  check (char_length(normalize(transcript)) <= 60000);
