-- Rubrics in versions: staff may change one without touching reviews that were made with an earlier version.
create table rubric (
  id   uuid primary key,
  key  text not null unique,
  name text not null
);

create table rubric_version (
  id                    uuid primary key,
  rubric_id             uuid        not null references rubric,
  number                integer     not null check (number > 0),
  -- When two reviews disagree so much that a third person is asked.
  totals_differ_by_more numeric(5, 2) not null check (totals_differ_by_more between 0 and 100),
  one_criterion_by      smallint    not null check (one_criterion_by between 1 and 5),
  two_criteria_by       smallint    not null check (two_criteria_by between 1 and 5),
  -- The newest released version is used for new reviews; null: still being written.
  released_at           timestamptz,
  unique (rubric_id, number)
);

create table rubric_criterion (
  id         uuid primary key,
  version_id uuid     not null references rubric_version,
  position   smallint not null,
  key        text     not null check (key ~ '^[a-z][a-z-]*$'),
  name       text     not null,
  question   text     not null,
  weight     smallint not null check (weight between 1 and 100),
  unique (version_id, position),
  unique (version_id, key)
);

-- What each score means for this criterion.
create table rubric_anchor (
  criterion_id uuid     not null references rubric_criterion,
  score        smallint not null check (score between 0 and 4),
  words        text     not null,
  primary key (criterion_id, score)
);

-- One round of review of a case; after a revision there is a second.
create table review_round (
  id                uuid primary key,
  case_number       text        not null references case_file,
  number            integer     not null check (number > 0),
  rubric_version_id uuid        not null references rubric_version,
  opened_at         timestamptz not null,
  compared_at       timestamptz,
  disagreement      boolean,
  recommendation    text,
  -- Codes, by comma.
  reasons           text        not null default '',
  average_total     numeric(5, 2),
  recommended_at    timestamptz,
  version           integer     not null default 0,
  unique (case_number, number)
);

-- One person asked to review in a round. Who steps back stays listed; the seat goes to another.
create table review_assignment (
  id          uuid primary key,
  round_id    uuid        not null references review_round,
  seat        smallint    not null check (seat between 1 and 3),
  reviewer_id uuid        not null references person,
  status      text        not null check (status in
    ('ASKED', 'ACCEPTED', 'SCORED', 'DECLINED', 'EXPIRED', 'ABSTAINED', 'CONFLICT', 'CANCELLED')),
  assigned_by uuid        references person,
  assigned_at timestamptz not null,
  answered_at timestamptz,
  ended_at    timestamptz,
  -- Why somebody stepped back, as typed; staff only.
  reason      text        check (char_length(normalize(reason)) <= 2000),
  approval_id uuid,
  version     integer     not null default 0,
  -- Nobody reviews the same nomination twice in a round, in whatever seat.
  constraint review_assignment_once unique (round_id, reviewer_id)
);
create unique index review_assignment_seat on review_assignment (round_id, seat)
  where status in ('ASKED', 'ACCEPTED', 'SCORED');
create index review_assignment_by_reviewer on review_assignment (reviewer_id, status);

-- A finished review: one for each assignment, never changed afterwards.
create table review_sheet (
  assignment_id uuid primary key references review_assignment,
  total         numeric(5, 2) not null check (total between 0 and 100),
  to_committee  text          not null default '',
  to_nominator  text          not null default '',
  -- Whether this reviewer would propose the practice for the lab.
  for_lab       boolean       not null default false,
  submitted_at  timestamptz   not null
);

create table review_score (
  assignment_id uuid     not null references review_sheet,
  criterion_id  uuid     not null references rubric_criterion,
  score         smallint not null check (score between 0 and 4),
  comment       text     not null default '',
  primary key (assignment_id, criterion_id),
  constraint review_score_comment_at_the_ends check (score in (2, 3) or comment ~ '[^[:space:]]')
);

-- What was decided, at screening (round 0) or after a round of review. Held until it is told.
create table decision (
  id            uuid primary key,
  case_number   text        not null references case_file,
  round         integer     not null check (round >= 0),
  outcome       text        not null check (outcome in ('ACCEPT', 'LAB', 'REVISE', 'DECLINE', 'REFER')),
  reason_code   text,
  words         text        not null default '',
  office        text        not null default '',
  -- The lab's four conditions as the decider vouched for them: codes, by comma.
  assurances    text        not null default '',
  status        text        not null check (status in ('HELD', 'RELEASED', 'TOLD', 'TAKEN_BACK', 'VOID')),
  decided_by    uuid        not null references person,
  decided_at    timestamptz not null,
  released_by   uuid        references person,
  released_at   timestamptz,
  told_at       timestamptz,
  ended_by      uuid        references person,
  ended_at      timestamptz,
  version       integer     not null default 0,
  check (outcome <> 'DECLINE' or reason_code is not null),
  check (outcome <> 'REFER' or office ~ '[^[:space:]]')
);
-- One decision for a round: two deciders at once can't both decide.
create unique index decision_one_in_force on decision (case_number, round)
  where status in ('HELD', 'RELEASED', 'TOLD');
create index decision_held on decision (decided_at, id) where status = 'HELD';
