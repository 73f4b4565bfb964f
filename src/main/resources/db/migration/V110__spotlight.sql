-- The capture of an accepted practice: one row for each case that has, or had, a spotlight in the making.
create table spotlight (
  case_number   text primary key references case_file,
  for_lab       boolean     not null,
  opened_at     timestamptz not null,
  producer_id   uuid references person,
  scope         text        not null default '',
  target_on     date,
  nobody_shown  boolean     not null default false,
  visit_on      date,
  captured_on   date,
  transcript    text        not null default '' check (char_length(transcript) <= 50000),
  fact_check_id uuid references approval_request,
  closing       text check (closing in ('PUBLISHED', 'WITHDRAWN', 'REFUSED')),
  closing_words text        not null default '' check (char_length(closing_words) <= 1500),
  closed_by     uuid references person,
  closed_at     timestamptz,
  check ((closing is null) = (closed_at is null))
);

-- What was done of each step, or why it was skipped; the newest of a step counts.
create table spotlight_step (
  id          uuid primary key,
  case_number text        not null references spotlight,
  step        text        not null,
  skipped     boolean     not null,
  words       text        not null check (char_length(words) <= 2500),
  done_by     uuid        not null references person,
  done_at     timestamptz not null,
  check (not skipped or char_length(words) > 0)
);
create index spotlight_step_by_case on spotlight_step (case_number, done_at);

-- Each finished draft stays: an answer of the school is bound to the one it was asked about.
create table spotlight_draft (
  case_number  text        not null references spotlight,
  number       integer     not null check (number > 0),
  title        text        not null check (char_length(title) between 1 and 120),
  summary      text        not null check (char_length(summary) between 1 and 280),
  body         text        not null check (char_length(body) between 1 and 20000),
  perspectives text        not null,
  language     text        not null,
  written_by   uuid        not null references person,
  written_at   timestamptz not null,
  primary key (case_number, number)
);

-- What deciders said of a draft. A draft is cleared once.
create table spotlight_clearance (
  id           uuid primary key,
  case_number  text        not null,
  draft_number integer     not null,
  outcome      text        not null check (outcome in ('CLEARED', 'CHANGES', 'REFUSED')),
  comment      text        not null check (char_length(comment) <= 1500),
  decided_by   uuid        not null references person,
  decided_at   timestamptz not null,
  foreign key (case_number, draft_number) references spotlight_draft,
  unique (case_number, draft_number),
  check (outcome = 'CLEARED' or char_length(comment) > 0)
);

insert into task_deadline (task_key, days, remind_before) values
  ('Task_PlanSpotlight', 7, 2),
  ('Task_PrepareVisit', 14, 3),
  ('Task_CollectConsents', 21, 5),
  ('Task_ArrangeVisit', 14, 3),
  ('Task_RecordCapture', 45, 7),
  ('Task_WriteDraft', 21, 5),
  ('Task_SettleFactCheck', 5, 1),
  ('Task_CheckAccessibility', 7, 2),
  ('Task_ClearSpotlight', 7, 2),
  ('Task_MendSpotlight', 7, 2);
