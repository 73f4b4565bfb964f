-- A reviewer who leaves a nomination for now gets it again after the others.
alter table review_assignment add column skipped_at timestamptz;

-- What a score looks like: a case whose reviewers all gave this score for this criterion, once everybody was told.
create table anchor_example (
  criterion_id uuid        not null,
  score        smallint    not null,
  case_number  text        not null references case_file,
  told_at      timestamptz not null,
  primary key (criterion_id, score, case_number),
  foreign key (criterion_id, score) references rubric_anchor (criterion_id, score)
);
create index anchor_example_newest on anchor_example (criterion_id, score, told_at desc, case_number);
