-- Who may read a case without the right to read all: reviewers who were given work in it.
create table case_reader (
  case_number text        not null references case_file,
  person_id   uuid        not null references person,
  admitted_at timestamptz not null,
  primary key (person_id, case_number)
);

-- Lists search any part of number, title and school names.
create extension if not exists pg_trgm;
create index case_file_by_title_part on case_file using gin (title gin_trgm_ops);
create index case_file_by_number_part on case_file using gin (number gin_trgm_ops);
create index case_school_by_name_part on case_school using gin (name gin_trgm_ops);
create index case_file_by_opening on case_file (opened_at, number);
create index case_event_by_type on case_event (case_number, type);
