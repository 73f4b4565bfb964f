-- Who said that they can't judge a case fairly: the case is hidden from them everywhere. Rows stay as long as the case.
create table case_conflict (
  case_number text        not null references case_file,
  person_id   uuid        not null references person,
  declared_at timestamptz not null,
  primary key (case_number, person_id)
);
create index case_conflict_by_person on case_conflict (person_id, case_number);
