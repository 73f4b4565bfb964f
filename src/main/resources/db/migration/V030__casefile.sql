-- One row for each practice that somebody nominated or told of.
create table case_file (
  number           text primary key check (number ~ '^SP-[0-9]{4}-[0-9]{5,}$'),
  kind             text        not null check (kind in ('NOMINATION', 'SCALING_STORY')),
  title            text        not null,
  stage            text        not null,
  standing         text        not null,
  opened_at        timestamptz not null,
  closed_at        timestamptz,
  last_activity_at timestamptz not null,
  nominator_id     uuid        not null references person,
  version          integer     not null default 0
);
create index case_file_by_activity on case_file (last_activity_at desc, number desc);
create index case_file_by_number on case_file (number desc);
create index case_file_by_stage on case_file (stage, number desc);
create index case_file_by_standing on case_file (standing, number desc);

-- The last number given in each year: the row lock makes numbers unique and without gaps.
create table case_number_counter (
  year integer primary key,
  last integer not null
);

-- The schools where the practice lives; names as they were then stay with the case.
create table case_school (
  case_number text     not null references case_file,
  position    integer  not null,
  dbn         text,
  name        text     not null,
  district    smallint,
  borough     text,
  primary key (case_number, position)
);
create index case_school_by_dbn on case_school (dbn, case_number);
create index case_school_by_district on case_school (district, case_number);

-- What happened, in order. Ids and codes only: typed texts live in tables that can be blanked.
create table case_event (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file,
  at          timestamptz not null,
  type        text        not null,
  actor_id    uuid references person,
  channel     text        not null check (channel in ('PAGE', 'LINK', 'REPLY', 'SYSTEM')),
  details     jsonb       not null default '{}'
);
create index case_event_by_case on case_event (case_number, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger case_event_append_only before update or delete on case_event
  for each row execute function refuse_change();
create trigger case_event_no_truncate before truncate on case_event
  for each statement execute function refuse_change();

-- Notes of staff to staff. Each save is a revision; the newest shows.
create table case_note (
  id          uuid primary key,
  case_number text        not null references case_file,
  author_id   uuid        not null references person,
  written_at  timestamptz not null,
  version     integer     not null default 0
);
create index case_note_by_case on case_note (case_number, written_at desc);

create table case_note_revision (
  note_id    uuid        not null references case_note,
  revision   integer     not null,
  body       text        not null check (char_length(normalize(body)) <= 10000),
  written_at timestamptz not null,
  author_id  uuid        not null references person,
  primary key (note_id, revision)
);

-- Files of a case (or of a draft that is no case yet). Served as attachments only.
create table document (
  id           uuid primary key,
  case_number  text references case_file,
  draft_id     uuid,
  field        text        not null,
  file_name    text        not null check (char_length(file_name) between 1 and 255),
  media_type   text        not null,
  size         bigint      not null check (size between 1 and 10485760),
  sha256       text        not null,
  content      bytea       not null,
  added_by     uuid references person,
  added_at     timestamptz not null,
  check (case_number is not null or draft_id is not null)
);
create index document_by_case on document (case_number, added_at);
create index document_by_draft on document (draft_id);
