-- Since when a case has been in its stage: how long it has been stuck there.
alter table case_file add column stage_since timestamptz;
update case_file set stage_since = opened_at;
alter table case_file alter column stage_since set not null;
create index case_file_by_stage_age on case_file (stage_since, number);
-- Whose steps are open longest of all: the part of the lists that people open first.
create index case_file_open on case_file (stage, number) where closed_at is null;
