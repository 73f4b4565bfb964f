-- What the nomination was about when the round began: code of the form's option; empty when nobody said.
alter table review_round add column focus_area text not null default '';

-- What reviewers know about, and the schools that they are tied to. Kept by coordinators.
create table reviewer_area (
  person_id uuid not null references person,
  area      text not null check (area ~ '^[a-z][a-z ]{1,79}$'),
  primary key (person_id, area)
);
create table reviewer_school (
  person_id uuid not null references person,
  dbn       text not null check (dbn ~ '^[0-9]{2}[MXKQR][0-9]{3}$'),
  primary key (person_id, dbn)
);
create index reviewer_school_by_dbn on reviewer_school (dbn);

-- A possible conflict of interest that a coordinator looked at: asked once, answered once.
create table conflict_hint (
  case_number text        not null references case_file,
  person_id   uuid        not null references person,
  answer      text        not null check (answer in ('CONFIRMED', 'DISMISSED')),
  -- What it rested on: codes, by comma.
  ties        text        not null,
  answered_by uuid        not null references person,
  answered_at timestamptz not null,
  primary key (case_number, person_id)
);
create index case_file_by_nominator on case_file (nominator_id);
create index person_by_address on person (lower(email));
